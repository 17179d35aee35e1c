using System.Globalization;
using Npgsql;

namespace AssistantBot.Storage.Postgres;

/// <summary>The tables, and how an older database becomes a current one.</summary>
internal static class PostgresSchema
{
    /// <summary>The oldest server that its makers still look after.</summary>
    private const int OldestServer = 14;

    /// <summary>Step n brings a database from version n to n + 1; a step that was released is never changed. Times are Unix milliseconds.</summary>
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE state (key text PRIMARY KEY, json text NOT NULL, revision bigint NOT NULL, changed bigint NOT NULL);
        CREATE TABLE transcript (conversation text NOT NULL, number bigint NOT NULL, json text NOT NULL, added bigint NOT NULL, PRIMARY KEY (conversation, number));
        CREATE TABLE answer (message text PRIMARY KEY, question text NOT NULL, answer text NOT NULL, evidence text NOT NULL, sent bigint NOT NULL);
        CREATE INDEX answer_sent ON answer (sent);
        CREATE TABLE feedback (
            id text COLLATE "C" PRIMARY KEY, channel text NOT NULL, reaction text NOT NULL, text text NOT NULL, given bigint NOT NULL,
            question text, answer text, evidence text);
        CREATE INDEX feedback_given ON feedback (given);
        """,
        """
        CREATE TABLE work (
            key text PRIMARY KEY, lane text NOT NULL, json text NOT NULL, answer text, state bigint NOT NULL,
            owner text NOT NULL, until bigint NOT NULL, taken bigint NOT NULL, received bigint NOT NULL);
        CREATE INDEX work_open ON work (until) WHERE state < 2;
        CREATE INDEX work_received ON work (received);
        CREATE TABLE outgoing (number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, work text NOT NULL, lane text NOT NULL, json text NOT NULL);
        CREATE INDEX outgoing_lane ON outgoing (lane, number);
        CREATE INDEX outgoing_work ON outgoing (work);
        """,
        """
        ALTER TABLE answer ADD COLUMN owner text NOT NULL DEFAULT '';
        CREATE INDEX answer_owner ON answer (owner);
        ALTER TABLE feedback ADD COLUMN owner text NOT NULL DEFAULT '';
        ALTER TABLE feedback ADD COLUMN asker text NOT NULL DEFAULT '';
        CREATE INDEX feedback_owner ON feedback (owner);
        CREATE INDEX feedback_asker ON feedback (asker);
        CREATE INDEX state_changed ON state (changed);
        CREATE TABLE presence (
            owner text NOT NULL,
            state text NOT NULL,
            PRIMARY KEY (owner, state));
        CREATE TABLE audit (
            number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            happened bigint NOT NULL,
            action text NOT NULL,
            channel text NOT NULL,
            account text NOT NULL,
            what text NOT NULL);
        CREATE INDEX audit_happened ON audit (happened);
        """,
    ];

    /// <summary>Proves a database, and brings it to the current version in one transaction.</summary>
    /// <exception cref="StorageException">It is another program's or of a later version, or its server is too old.</exception>
    public static void Upgrade(NpgsqlConnection connection, PostgresServer server)
    {
        if (connection.PostgreSqlVersion.Major < OldestServer) throw PostgresFaults.Wrong(server, $"the server is PostgreSQL {connection.PostgreSqlVersion}, and {OldestServer} or later is needed; name a newer server");
        var session = new PostgresSession(connection);
        if (session.Value("SELECT pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()") is not "UTF8")
            throw PostgresFaults.Wrong(server, "the database is not kept in UTF8; make one with CREATE DATABASE ... ENCODING 'UTF8' TEMPLATE template0");

        using var transaction = connection.BeginTransaction();
        // Instances that start together do it one after another.
        session.Lock("schema");
        var version = Version(session, server);
        if (version > Steps.Length) throw PostgresFaults.Wrong(server, "the database was written by a later version of this program; run that version, or name another database");
        if (version == 0) session.Execute($"CREATE SCHEMA IF NOT EXISTS {PostgresServer.Schema}; CREATE TABLE {PostgresServer.Schema}.version (number bigint NOT NULL); INSERT INTO {PostgresServer.Schema}.version VALUES (0)");
        for (var step = version; step < Steps.Length; step++) session.Execute(Steps[step]);
        if (version < Steps.Length) session.Execute(string.Create(CultureInfo.InvariantCulture, $"UPDATE version SET number = {Steps.Length}"));
        transaction.Commit();
    }

    private static long Version(PostgresSession session, PostgresServer server)
    {
        var tables = session.Rows("SELECT table_name::text FROM information_schema.tables WHERE table_schema = $1", row => row.GetString(0), PostgresServer.Schema);
        if (tables.Count == 0) return 0;
        return tables.Contains("version") && session.Value("SELECT number FROM version") is long number
            ? number
            : throw PostgresFaults.Wrong(server, $"its schema {PostgresServer.Schema} is another program's; name another database");
    }
}
