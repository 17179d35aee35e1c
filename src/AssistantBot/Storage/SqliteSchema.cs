using System.Globalization;

namespace AssistantBot.Storage;

/// <summary>The tables, and how an older file becomes a current one.</summary>
internal static class SqliteSchema
{
    /// <summary>"ABOT", by which our files are told from other programs'.</summary>
    private const long ApplicationId = 0x41424F54;

    /// <summary>Step n brings a file from version n to n + 1; a step that was released is never changed. Times are Unix milliseconds.</summary>
    private static readonly string[] Steps =
    [
        """
        PRAGMA application_id = 1094864724;
        CREATE TABLE state (
            key TEXT NOT NULL PRIMARY KEY,
            json TEXT NOT NULL,
            revision INTEGER NOT NULL,
            changed INTEGER NOT NULL);
        CREATE TABLE transcript (
            conversation TEXT NOT NULL,
            number INTEGER NOT NULL,
            json TEXT NOT NULL,
            added INTEGER NOT NULL,
            PRIMARY KEY (conversation, number));
        """,
        """
        CREATE TABLE answer (
            message TEXT NOT NULL PRIMARY KEY,
            question TEXT NOT NULL,
            answer TEXT NOT NULL,
            evidence TEXT NOT NULL,
            sent INTEGER NOT NULL);
        CREATE INDEX answer_sent ON answer (sent);
        CREATE TABLE feedback (
            id TEXT NOT NULL PRIMARY KEY,
            channel TEXT NOT NULL,
            reaction TEXT NOT NULL,
            text TEXT NOT NULL,
            given INTEGER NOT NULL,
            question TEXT,
            answer TEXT,
            evidence TEXT);
        CREATE INDEX feedback_given ON feedback (given);
        """,
        """
        CREATE TABLE work (
            key TEXT NOT NULL PRIMARY KEY,
            lane TEXT NOT NULL,
            json TEXT NOT NULL,
            answer TEXT,
            state INTEGER NOT NULL,
            owner TEXT NOT NULL,
            until INTEGER NOT NULL,
            taken INTEGER NOT NULL,
            received INTEGER NOT NULL);
        CREATE INDEX work_open ON work (until) WHERE state < 2;
        CREATE INDEX work_received ON work (received);
        CREATE TABLE outgoing (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            work TEXT NOT NULL,
            lane TEXT NOT NULL,
            json TEXT NOT NULL);
        CREATE INDEX outgoing_lane ON outgoing (lane, number);
        CREATE INDEX outgoing_work ON outgoing (work);
        """,
        """
        ALTER TABLE answer ADD COLUMN owner TEXT NOT NULL DEFAULT '';
        CREATE INDEX answer_owner ON answer (owner);
        ALTER TABLE feedback ADD COLUMN owner TEXT NOT NULL DEFAULT '';
        ALTER TABLE feedback ADD COLUMN asker TEXT NOT NULL DEFAULT '';
        CREATE INDEX feedback_owner ON feedback (owner);
        CREATE INDEX feedback_asker ON feedback (asker);
        CREATE INDEX state_changed ON state (changed);
        CREATE TABLE presence (
            owner TEXT NOT NULL,
            state TEXT NOT NULL,
            PRIMARY KEY (owner, state));
        CREATE TABLE audit (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            happened INTEGER NOT NULL,
            action TEXT NOT NULL,
            channel TEXT NOT NULL,
            account TEXT NOT NULL,
            what TEXT NOT NULL);
        CREATE INDEX audit_happened ON audit (happened);
        """,
    ];

    /// <summary>Proves a file without writing to it.</summary>
    /// <exception cref="StorageException">It is damaged, another program's, or of a later version.</exception>
    public static void Check(SqliteSession session, string file)
    {
        if (session.Value("PRAGMA quick_check(1)") is not "ok") throw SqliteFaults.Damaged(file);
        var tables = Number(session, "SELECT count(*) FROM sqlite_master");
        if (tables > 0 && Number(session, "PRAGMA application_id") != ApplicationId)
            throw new StorageException($"{file} is a database of another program; name another file in State:ConnectionString");
        if (Version(session) > Steps.Length)
            throw new StorageException($"{file} was written by a later version of this program; run that version, or name another file in State:ConnectionString");
    }

    /// <summary>Proves a file that must hold a state of this program.</summary>
    /// <exception cref="StorageException">It does not, or it is damaged or of a later version.</exception>
    public static void DemandOwn(SqliteSession session, string file)
    {
        Check(session, file);
        if (Number(session, "PRAGMA application_id") != ApplicationId || session.Value("PRAGMA integrity_check(1)") is not "ok")
            throw new StorageException($"{file} is no backup of this program, or damaged; nothing was changed, name another file");
    }

    /// <summary>Brings a checked file to the current version, in one transaction.</summary>
    public static void Upgrade(SqliteSession session)
    {
        if (Version(session) == Steps.Length) return;
        session.Execute("BEGIN IMMEDIATE");
        // Another process may have done it in the meantime.
        for (var version = Version(session); version < Steps.Length; version++) session.Execute(Steps[version]);
        session.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Steps.Length}"));
        session.Execute("COMMIT");
    }

    private static long Version(SqliteSession session) => Number(session, "PRAGMA user_version");

    private static long Number(SqliteSession session, string sql) => (long)session.Value(sql)!;
}
