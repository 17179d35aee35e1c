using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace AssistantBot.Storage;

/// <summary>One connection to an SQLite file and its prepared statements.</summary>
internal sealed class SqliteSession : ISqlSession, IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    public SqliteSession(string file, SqliteOpenMode mode)
    {
        // A pooled connection would keep the file open after the end; these two live as long as the program anyway.
        var settings = new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 5 };
        _connection = new SqliteConnection(settings.ConnectionString);
        _connection.Open();
    }

    public int Execute(string sql, params ReadOnlySpan<object> values) => Prepare(sql, values).ExecuteNonQuery();

    public object? Value(string sql, params ReadOnlySpan<object> values) => Prepare(sql, values).ExecuteScalar();

    public List<T> Rows<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object> values)
    {
        var rows = new List<T>();
        using var reader = Prepare(sql, values).ExecuteReader();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    /// <summary>Writes all of the file as it is at this moment into another file.</summary>
    public void BackUp(string file)
    {
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        copy.Open();
        _connection.BackupDatabase(copy);
        // A backup is one file, without a log beside it.
        using var command = copy.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE";
        command.ExecuteNonQuery();
    }

    /// <summary>Only one connection writes to a file at a time anyway.</summary>
    public void Lock(string name)
    {
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values) command.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= values.Length; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            _prepared[sql] = command;
        }

        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return command;
    }
}
