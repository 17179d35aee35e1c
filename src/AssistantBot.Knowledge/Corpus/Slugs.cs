using System.Globalization;
using System.Text;

namespace AssistantBot.Knowledge.Corpus;

/// <summary>Anchors from headings: lower case, hyphens, unique within one document.</summary>
internal sealed class Slugs
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string Make(string heading)
    {
        var slug = new StringBuilder();
        foreach (var c in heading.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-' && c != '\'' && c != '’') slug.Append('-');
        }

        var stem = slug.ToString().Trim('-') is { Length: > 0 } made ? made : "section";
        var unique = stem;
        for (var number = 2; !_taken.Add(unique); number++) unique = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
        return unique;
    }
}
