using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace AssistantBot.Storage;

/// <summary>What <c>State:ConnectionString</c> asks for.</summary>
/// <param name="File">The SQLite file, absolute or relative to the data folder; null for memory.</param>
internal sealed record StateTarget(string? File)
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
        else if (settings.ContainsKey("Host")) fault = "names a PostgreSQL server, which this version cannot use";
        else if (!settings.TryGetValue("Data Source", out var source) || source is not string { Length: > 0 } file) fault = "has no Data Source";
        else if (settings.Keys.Count > 1) fault = "has more than a Data Source";
        else if (file.StartsWith(':') || file.StartsWith("file:", StringComparison.OrdinalIgnoreCase)) fault = $"names \"{file}\", which is not a file";
        else return new StateTarget(file);
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
