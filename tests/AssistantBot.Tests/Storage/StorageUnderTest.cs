using System.Reflection;
using AssistantBot.Conversation.Ports;
using AssistantBot.Storage;
using AssistantBot.Storage.Postgres;
using AssistantBot.Tests.Storage.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Sdk;

namespace AssistantBot.Tests.Storage;

/// <summary>A storage of a kind, gone at the end of the test.</summary>
/// <param name="time">The storage's clock; the machine's where it is left out.</param>
internal sealed class StorageUnderTest(string kind, TimeProvider? time = null) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string? _database = kind == "postgresql" ? PostgresTestServer.Running.NewDatabase() : null;
    private IStorage? _storage;

    public string File => _folder.File("state.db");

    /// <summary>By which a program shares this storage, where it is no memory.</summary>
    public string ConnectionString => kind switch { "memory" => "memory", "sqlite" => $"Data Source={File}", _ => _database! };

    /// <summary>The one storage, also for a test's many threads at once.</summary>
    public IStorage Storage
    {
        get
        {
            lock (_folder) return _storage ??= Open();
        }
    }

    public Task<bool> Save(string key, string json, long revision) => Storage.State.SaveAsync(key, json, revision, CancellationToken.None);

    /// <summary>Text and revision; null and 0 where there is no state.</summary>
    public async Task<(string?, long)> Load(string key) =>
        await Storage.State.LoadAsync(key, CancellationToken.None) is { } state ? (state.Json, state.Revision) : (null, 0);

    public Task<long> Append(string conversation, string json) => Storage.Transcript.AppendAsync(conversation, json, CancellationToken.None);

    /// <summary>Entries as <c>number:text</c>, with spaces between.</summary>
    public async Task<string> Read(string conversation, long after = 0, int limit = 100) =>
        string.Join(' ', (await Storage.Transcript.ReadAsync(conversation, after, limit, CancellationToken.None)).Select(entry => $"{entry.Number}:{entry.Json}"));

    /// <summary>Ends the storage, as the end of the program does; the next use opens it anew.</summary>
    public void Close()
    {
        (_storage as IDisposable)?.Dispose();
        _storage = null;
    }

    public void Dispose()
    {
        Close();
        _folder.Dispose();
    }

    private IStorage Open() => kind switch
    {
        "memory" => new MemoryStorage("for a test", time ?? TimeProvider.System, NullLogger<MemoryStorage>.Instance),
        "sqlite" => new SqlStorage(new SqliteDatabase(File), null, time ?? TimeProvider.System, NullLogger<SqlStorage>.Instance),
        _ => PostgresStorage.Create(_database!, time ?? TimeProvider.System, NullLogger<SqlStorage>.Instance),
    };
}

/// <summary>Runs a test on each kind of storage that this system has.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OnEveryStorageAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        new[] { "memory", SqliteLibrary.OfSystem.Found ? "sqlite" : null, PostgresTestServer.IsWanted ? "postgresql" : null }.OfType<string>().Select(kind => new object[] { kind });
}

/// <summary>Runs a test on each kind of storage that outlives the program.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OnEveryDatabaseAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => new OnEveryStorageAttribute().GetData(testMethod).Skip(1);
}

/// <summary>A test that needs the system's SQLite library.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SqliteFactAttribute : FactAttribute
{
    public SqliteFactAttribute()
    {
        if (!SqliteLibrary.OfSystem.Found) Skip = $"no SQLite library: {SqliteLibrary.Advice}";
    }
}
