using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace AssistantBot.Storage;

/// <summary>What <c>State:ConnectionString</c> asks for; neither is memory.</summary>
/// <param name="File">The SQLite file, absolute or relative to the data folder.</param>
/// <param name="Server">The PostgreSQL server, as a connection string.</param>
internal sealed record StateTarget(string? File, string? Server = null)
{
    public const string DefaultFile = "state.db";

    /// <summary>Reads a connection string; null, with what is wrong with it, where it asks for something else.</summary>
    public static StateTarget? Read(string text, out string fault)
    {
        fault = "";
        text = text.Trim();
        if (text.Length == 0) return new StateTarget(DefaultFile);
        if (text.Equals("memory", StringComparison.OrdinalIgnoreCase)) return new StateTarget((string?)null);
        if (!TryParse(text, out var settings)) fault = "is not a list of Key=Value pairs";
        else if (settings.ContainsKey("Host")) return ReadServer(text, out fault);
        else if (!settings.TryGetValue("Data Source", out var source) || source is not string { Length: > 0 } file) fault = "has neither a Data Source nor a Host";
        else if (settings.Keys.Count > 1) fault = "has more than a Data Source";
        else if (file.StartsWith(':') || file.StartsWith("file:", StringComparison.OrdinalIgnoreCase)) fault = $"names \"{file}\", which is not a file";
        else return new StateTarget(file);
        return null;
    }

    private static StateTarget? ReadServer(string text, out string fault)
    {
        fault = "";
        try
        {
            var server = new NpgsqlConnectionStringBuilder(text);
            if (string.IsNullOrWhiteSpace(server.Host)) fault = "has an empty Host";
            else if (string.IsNullOrWhiteSpace(server.Database)) fault = "names a Host without a Database";
            else if (string.IsNullOrWhiteSpace(server.Username)) fault = "names a Host without a Username";
            else return new StateTarget(null, text);
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            // The message names the key, and no value.
            fault = $"is not understood by PostgreSQL's driver ({error.Message.ReplaceLineEndings(" ").TrimEnd('.')})";
        }

        return null;
    }

    private static bool TryParse(string text, [NotNullWhen(true)] out DbConnectionStringBuilder? settings)
    {
        settings = null;
        try
        {
            settings = new DbConnectionStringBuilder { ConnectionString = text };
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
