using Npgsql;

namespace AssistantBot.Storage.Postgres;

/// <summary>The server and database that <c>State:ConnectionString</c> names, with what this program needs of a connection.</summary>
internal sealed class PostgresServer
{
    /// <summary>The schema that holds our tables, and nothing of anybody else's.</summary>
    public const string Schema = "assistant_bot";

    private const int Connections = 20;

    private readonly NpgsqlConnectionStringBuilder _settings;

    public PostgresServer(string connectionString)
    {
        _settings = new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = Schema, Enlist = false, IncludeErrorDetail = false };
        if (!_settings.ContainsKey("Application Name")) _settings.ApplicationName = "AssistantBot";
        if (!_settings.ContainsKey("Maximum Pool Size")) _settings.MaxPoolSize = Connections;
        if (!_settings.ContainsKey("Max Auto Prepare")) _settings.MaxAutoPrepare = 50;
        if (!_settings.ContainsKey("Timeout")) _settings.Timeout = 5;
        if (!_settings.ContainsKey("Command Timeout")) _settings.CommandTimeout = 15;
    }

    /// <summary>How many connections of each kind are used at most.</summary>
    public int MostConnections => _settings.MaxPoolSize;

    /// <summary>Who connects where, without the password.</summary>
    public string Title => $"{_settings.Username} at {_settings.Host}:{_settings.Port}/{_settings.Database}";

    /// <summary>Connections for reads and writes.</summary>
    public NpgsqlDataSource Open() => NpgsqlDataSource.Create(_settings);

    /// <summary>Connections that are held while a turn lasts; from a pool of their own, for a turn that holds one needs another for its reads.</summary>
    public NpgsqlDataSource OpenForLocks() => NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_settings.ConnectionString) { ApplicationName = $"{_settings.ApplicationName} turns" });
}
