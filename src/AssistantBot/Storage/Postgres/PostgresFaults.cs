using System.Net.Sockets;
using Npgsql;

namespace AssistantBot.Storage.Postgres;

/// <summary>PostgreSQL's errors in one line that names the setting and says what to do; never the password.</summary>
internal static class PostgresFaults
{
    public static bool IsFault(Exception error) => error is NpgsqlException or SocketException or TimeoutException;

    /// <summary>True where the same may go well at once: the server rolled back one of two that stood in each other's way, or a connection had broken.</summary>
    public static bool MayPass(NpgsqlException error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.AdminShutdown } => true,
        PostgresException => false,
        { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } or TimeoutException } => false,
        _ => error.IsTransient,
    };

    public static StorageException Wrong(PostgresServer server, string what, Exception? inner = null) => new($"State:ConnectionString ({server.Title}): {what}", inner);

    public static StorageException Explain(PostgresServer server, Exception error) => Wrong(server, error switch
    {
        PostgresException refused => Refusal(refused),
        NpgsqlException { Message: var text } when text.Contains("password", StringComparison.OrdinalIgnoreCase) => "the server asks for a password, and none is set; add Password=..., or set PGPASSWORD",
        NpgsqlException { Message: var text } when text.Contains("pool", StringComparison.OrdinalIgnoreCase) => "all connections are in use; allow more with Maximum Pool Size=..., or start another instance",
        NpgsqlException { Message: var text } when text.Contains("SSL", StringComparison.OrdinalIgnoreCase) => $"no encrypted connection ({OneLine(text)}); give the server a certificate that is trusted here, or correct SSL Mode",
        _ => "the server cannot be reached; look whether it runs and is reachable from here, and correct Host and Port",
    }, error);

    private static string Refusal(PostgresException refused) => refused.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => "the server refuses this user; correct Username and Password",
        PostgresErrorCodes.InvalidCatalogName => "the server has no such database; correct Database, or make it with CREATE DATABASE",
        PostgresErrorCodes.InsufficientPrivilege => $"this user may not do what is needed; GRANT CREATE on the database to it, and let it own the schema {PostgresServer.Schema}",
        PostgresErrorCodes.TooManyConnections => "the server has no connection left; lower Maximum Pool Size, or raise the server's max_connections",
        PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory => "the server has no room left, and nothing was written; make room there and try again",
        PostgresErrorCodes.ReadOnlySqlTransaction => "the server takes no writes; name the primary server, or add Target Session Attributes=read-write",
        PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => "the server is starting or stopping; try again in a moment",
        PostgresErrorCodes.LockNotAvailable => "another instance has been busy with this conversation for too long; try again",
        var state => $"the server refused a statement (error {state}: {OneLine(refused.MessageText)}); look at the server's log",
    };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").TrimEnd('.');
}
