using System.Globalization;
using AssistantBot.Conversation.Ports;
using Npgsql;

namespace AssistantBot.Storage.Postgres;

/// <summary>An advisory lock for each conversation. It belongs to a connection, so it is free again when its holder dies.</summary>
internal sealed class PostgresTurnLock(PostgresServer server) : ITurnLock, IDisposable
{
    /// <summary>How long a turn waits for one of the same conversation elsewhere.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string Limit = string.Create(CultureInfo.InvariantCulture, $"SET lock_timeout = {(int)Patience.TotalMilliseconds}");

    private readonly NpgsqlDataSource _source = server.OpenForLocks();

    /// <exception cref="StorageException">The server is away, or another turn has lasted too long.</exception>
    public async Task<IAsyncDisposable> EnterAsync(string conversation, CancellationToken cancel)
    {
        NpgsqlConnection? connection = null;
        try
        {
            connection = await _source.OpenConnectionAsync(cancel);
            await ExecuteAsync(connection, Limit, cancel);
            var number = PostgresSession.Number($"turn/{conversation}");
            await ExecuteAsync(connection, "SELECT pg_advisory_lock($1)", cancel, number);
            return new Held(connection, number);
        }
        catch (Exception error)
        {
            if (connection is not null) await connection.DisposeAsync();
            if (PostgresFaults.IsFault(error)) throw PostgresFaults.Explain(server, error);
            throw;
        }
    }

    public void Dispose() => _source.Dispose();

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = (int)Patience.TotalSeconds + 5 };
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(cancel);
    }

    private sealed class Held(NpgsqlConnection connection, long number) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                await ExecuteAsync(connection, "SELECT pg_advisory_unlock($1)", CancellationToken.None, number);
            }
            catch (NpgsqlException)
            {
                // The connection broke, and the lock with it.
            }

            await connection.DisposeAsync();
        }
    }
}
