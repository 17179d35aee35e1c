using Npgsql;

namespace AssistantBot.Storage.Postgres;

/// <summary>A PostgreSQL database: each read and write on a connection of its own, for which there is a place in the pool.</summary>
internal sealed class PostgresDatabase : ISqlDatabase
{
    /// <summary>How often a transaction is tried that the server rolled back, or that a lost connection ended.</summary>
    private const int Attempts = 5;

    private readonly PostgresServer _server;
    private readonly NpgsqlDataSource _source;
    private readonly SemaphoreSlim _places;
    private readonly Lock _gate = new();
    private Task? _opened;

    public PostgresDatabase(PostgresServer server) => (_server, _source, _places) = (server, server.Open(), new SemaphoreSlim(server.MostConnections));

    public string Name => "postgresql";

    public string Unreadable => "the database cannot be read; the log says why";

    public bool IsShared => true;

    /// <summary>A server that was away at the first try is tried again.</summary>
    public Task OpenAsync()
    {
        lock (_gate) return _opened is null or { IsFaulted: true } ? _opened = Task.Run(Open) : _opened;
    }

    public async Task<T> ReadAsync<T>(Func<ISqlSession, T> read, CancellationToken cancel)
    {
        await OpenAsync();
        return await RunAsync(connection => read(new PostgresSession(connection)), cancel);
    }

    public async Task<T> WriteAsync<T>(Func<ISqlSession, T> write, CancellationToken cancel)
    {
        await OpenAsync();
        return await RunAsync(
            connection =>
            {
                using var transaction = connection.BeginTransaction();
                var result = write(new PostgresSession(connection));
                transaction.Commit();
                return result;
            },
            cancel);
    }

    public void Dispose()
    {
        _source.Dispose();
        _places.Dispose();
    }

    private void Open()
    {
        try
        {
            using var connection = _source.OpenConnection();
            PostgresSchema.Upgrade(connection, _server);
        }
        catch (Exception error) when (PostgresFaults.IsFault(error))
        {
            throw PostgresFaults.Explain(_server, error);
        }
    }

    private async Task<T> RunAsync<T>(Func<NpgsqlConnection, T> work, CancellationToken cancel)
    {
        await _places.WaitAsync(cancel);
        try
        {
            // Once begun it is not cancelled, so the token goes no further.
            return await Task.Run(() => Run(work), CancellationToken.None);
        }
        catch (Exception error) when (PostgresFaults.IsFault(error))
        {
            throw PostgresFaults.Explain(_server, error);
        }
        finally
        {
            _places.Release();
        }
    }

    private T Run<T>(Func<NpgsqlConnection, T> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var connection = _source.OpenConnection();
                return work(connection);
            }
            catch (NpgsqlException error) when (attempt < Attempts && PostgresFaults.MayPass(error))
            {
                // A connection that broke is no longer in the pool.
            }
        }
    }
}
