using Microsoft.Data.Sqlite;

namespace AssistantBot.Storage;

/// <summary>One connection and its prepared statements, for one thread at a time. Parameters are <c>$1</c>, <c>$2</c> in order.</summary>
internal sealed class SqliteSession : IDisposable
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

    /// <summary>Runs a statement and returns how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object> values) => Prepare(sql, values).ExecuteNonQuery();

    /// <summary>The first column of the first row, or null where there is none.</summary>
    public object? Value(string sql, params ReadOnlySpan<object> values) => Prepare(sql, values).ExecuteScalar();

    /// <summary>All rows, each read by <paramref name="read"/>.</summary>
    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object> values)
    {
        var rows = new List<T>();
        using var reader = Prepare(sql, values).ExecuteReader();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
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
