using System.Globalization;

namespace AssistantBot.Plugins.Forms;

/// <summary>Where a value stands among the answers: <c>service</c>, or <c>partners/2/population</c> for a list's row and column.</summary>
public static class FormPath
{
    public const char Separator = '/';

    /// <param name="row">Number of the row, counted from 1.</param>
    public static string Of(string field, int row, string column) => string.Create(CultureInfo.InvariantCulture, $"{field}/{row}/{column}");

    /// <summary>The parts of a path; row 0 and an empty column for a field that is no list.</summary>
    public static (string Field, int Row, string Column) Parts(string path)
    {
        var parts = path.Split(Separator, 3);
        return parts.Length == 3 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? (parts[0], row, parts[2])
            : (path, 0, "");
    }
}
