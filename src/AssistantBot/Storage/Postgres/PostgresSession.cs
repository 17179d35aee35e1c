using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace AssistantBot.Storage.Postgres;

/// <summary>One connection to PostgreSQL.</summary>
internal sealed class PostgresSession(NpgsqlConnection connection) : ISqlSession
{
    public int Execute(string sql, params ReadOnlySpan<object> values)
    {
        using var command = Make(sql, values);
        return command.ExecuteNonQuery();
    }

    public object? Value(string sql, params ReadOnlySpan<object> values)
    {
        using var command = Make(sql, values);
        return command.ExecuteScalar();
    }

    public List<T> Rows<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object> values)
    {
        var rows = new List<T>();
        using var command = Make(sql, values);
        using var reader = command.ExecuteReader();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    public void Lock(string name) => Value("SELECT pg_advisory_xact_lock($1)", Number(name));

    /// <summary>The number that stands for a name in PostgreSQL's advisory locks.</summary>
    public static long Number(string name) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"assistant-bot/{name}")));

    private NpgsqlCommand Make(string sql, ReadOnlySpan<object> values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value is string text ? Storable(text) : value });
        return command;
    }

    /// <summary>PostgreSQL keeps every character in a text but the one with the number 0.</summary>
    private static string Storable(string text) => text.Contains('\0', StringComparison.Ordinal) ? text.Replace('\0', '\uFFFD') : text;
}
