using AssistantBot.Storage;

namespace AssistantBot.Tests.Storage;

/// <summary>A disk that is full, as far as SQLite is concerned: it may use no further page.</summary>
internal sealed class FullDisk : IAsyncDisposable
{
    private readonly ISqlDatabase _database;

    private FullDisk(ISqlDatabase database) => _database = database;

    public static async Task<FullDisk> FillAsync(IStorage storage)
    {
        var database = ((SqlStorage)storage).Database;
        await database.WriteAsync(session => session.Value("PRAGMA max_page_count = 1"), default);
        return new FullDisk(database);
    }

    public async ValueTask DisposeAsync() => await _database.WriteAsync(session => session.Value("PRAGMA max_page_count = 1073741823"), default);
}
