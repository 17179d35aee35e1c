using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace AssistantBot.Tests.Storage.Postgres;

/// <summary>A PostgreSQL server of the tests' own, on a socket in a folder of its own: started when first asked for, gone with the tests.</summary>
internal sealed class PostgresTestServer : IDisposable
{
    public const string Password = "for tests";

    private static readonly Lazy<PostgresTestServer> StartedServer = new(() => new PostgresTestServer());

    private readonly TemporaryFolder _folder = new();
    private int _databases;

    private PostgresTestServer()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        File.WriteAllText(_folder.File("password"), Password);
        // The server refuses to run as the superuser, as whom some build machines run their tests.
        if (Environment.IsPrivilegedProcess) Run("chown", "-R", "postgres", _folder.Path);
        RunAsUser("initdb", "-D", Data, "-U", "bot", "--encoding=UTF8", "--locale=C.UTF-8", "--auth=scram-sha-256", $"--pwfile={_folder.File("password")}", "--no-sync");
        Start();
    }

    /// <summary>True where it is installed, and on a build machine, where what is missing is a failure.</summary>
    public static bool IsWanted => Programs is not null || Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>The server, running.</summary>
    public static PostgresTestServer Running => StartedServer.Value;

    private static string? Programs { get; } = new[] { "/usr/lib/postgresql" }.Where(Directory.Exists).SelectMany(Directory.GetDirectories)
        .Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault();

    private string Data => _folder.File("data");

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public string NewDatabase(string options = "")
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");
        Execute($"CREATE DATABASE {name} {options}");
        return Name(name);
    }

    /// <summary>The connection string of a database.</summary>
    public string Name(string database) => $"Host={_folder.Path};Database={database};Username=bot;Password={Password};Maximum Pool Size=8";

    public void Execute(string sql, string database = "postgres")
    {
        using var connection = new NpgsqlConnection(Name(database) + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid"))) RunAsUser("pg_ctl", "stop", "-s", "-m", "immediate", "-D", Data);
        _folder.Dispose();
    }

    private void Start() =>
        RunAsUser("pg_ctl", "start", "-w", "-s", "-D", Data, "-l", _folder.File("log"), "-o", $"-c listen_addresses= -c unix_socket_directories={_folder.Path} -c fsync=off -c max_connections=200");

    private static void RunAsUser(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs ?? throw new InvalidOperationException("PostgreSQL is not installed (Debian and Ubuntu: postgresql)"), program);
        if (Environment.IsPrivilegedProcess) Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else Run(path, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        // What the server inherits would be held open by it; so nothing is redirected here.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }
}
