using System.Text.RegularExpressions;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms.Reading;

/// <summary>Reads a choice with a reason behind it: "partly, because we only have a draft".</summary>
internal static partial class LeadReader
{
    /// <summary>Most words that a choice takes.</summary>
    private const int LongestChoice = 6;

    /// <summary>The choice at the beginning and what stands behind it; null where the text begins with none.</summary>
    public static (string Value, string Reason)? Read(Field column, string text)
    {
        var said = text.Trim();
        if (said.EndsWith('?')) return null;
        if (column is not YesNoField && column.Read(said).Value is { } whole) return (whole, "");
        foreach (var end in Ends(said))
        {
            if (column.Read(said[..end]).Value is { } value) return (value, Joint().Replace(said[end..], "").Trim());
        }

        return LooseReader.Read(column, said).Value is { } loose ? (loose, "") : null;
    }

    /// <summary>Where a choice may end, the longest first: before a stop, or before a word that goes on with a reason.</summary>
    private static IEnumerable<int> Ends(string said) =>
        Boundary().Matches(said).Select(match => match.Index).Where(end => end > 0 && said[..end].Split(' ').Length <= LongestChoice).OrderDescending();

    [GeneratedRegex(@"\s*[,;:.(]|\s+[-–—]|\s+(?=(?:because|as|since|but|though|although|and|we|our|there|it|they|see|with|by|only|in|for|so far)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"^(?:[\s,;:.(–—-]|\b(?:because|since|as|and)\b)+", RegexOptions.IgnoreCase)]
    private static partial Regex Joint();
}
