namespace AssistantBot.Storage.Postgres;

/// <summary>Everything that is remembered, in a PostgreSQL database that any number of instances share.</summary>
internal static class PostgresStorage
{
    public static SqlStorage Create(string connectionString, TimeProvider time, ILogger<SqlStorage> log)
    {
        var server = new PostgresServer(connectionString);
        return new SqlStorage(new PostgresDatabase(server), new PostgresTurnLock(server), time, log);
    }
}
