using System.Globalization;
using System.Text.RegularExpressions;

namespace AssistantBot.Knowledge.Corpus;

/// <summary>The questions of one comment: those of the passage (no row) and those of rows, counted from 1.</summary>
internal static partial class Asks
{
    /// <summary>Reads <c>&lt;!-- asks: a? | row 4: b? | c? --&gt;</c>; a row's mark holds to the end of its line. Null for another comment.</summary>
    public static IReadOnlyList<(int? Row, string Ask)>? Read(string comment)
    {
        if (AsksPattern().Match(comment) is not { Success: true } match) return null;
        var asks = new List<(int?, string)>();
        foreach (var line in match.Groups[1].Value.Split('\n'))
        {
            int? row = null;
            foreach (var part in line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var ask = part;
                if (RowPattern().Match(part) is { Success: true } mark)
                {
                    row = int.Parse(mark.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
                    ask = part[mark.Length..].Trim();
                }

                if (ask.Length > 0) asks.Add((row, ask));
            }
        }

        return asks;
    }

    [GeneratedRegex(@"^\s*<!--\s*asks:(.*?)-->\s*$", RegexOptions.Singleline)]
    private static partial Regex AsksPattern();

    [GeneratedRegex(@"^row ([0-9]{1,9}):")]
    private static partial Regex RowPattern();
}
