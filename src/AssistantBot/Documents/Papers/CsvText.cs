using System.Globalization;

namespace AssistantBot.Documents.Papers;

/// <summary>Cells and rows of comma-separated values (RFC 4180).</summary>
internal static class CsvText
{
    /// <summary>Words stay words: spreadsheets compute what begins with one of these signs, full-width ones too.</summary>
    public static string Defuse(string text)
    {
        var clean = InertText.Of(text);
        var isFormula = clean.AsSpan().TrimStart() is [var first, .. var rest] && "=+-@＝＋－＠".Contains(first) && !(first is '-' or '+' && IsPlainNumber(rest));
        return isFormula || text is ['\t' or '\r' or '\n', ..] ? "'" + clean : clean;
    }

    /// <summary>A row without the end of its line; cells are taken as they are.</summary>
    public static string Row(IEnumerable<string> cells) => string.Join(',', cells.Select(Quote));

    private static bool IsPlainNumber(ReadOnlySpan<char> digits) =>
        decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out _);

    private static string Quote(string cell) =>
        cell.AsSpan().ContainsAny(",;\"\n") || cell != cell.Trim() ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
