using System.Globalization;
using System.Text.Json.Nodes;
using AssistantBot.Plugins;

namespace AssistantBot.Channels.Activities;

/// <summary>What a source is called in a citation, such as "HMEP" for <c>hmep</c>.</summary>
internal delegate string SourceLabel(string source);

/// <summary>Citations as the channels show them. What they quote is always named as our summary.</summary>
/// <param name="label">Names a source.</param>
/// <param name="site">Address of this program as the request named it; null gives paths without a host.</param>
internal sealed class CitationWriter(SourceLabel label, Uri? site)
{
    // Teams answers 400 to more than 20 citations and to longer texts, and its Playground to more than 10.
    private const int MostClaims = 10;
    private const int LongestName = 80;
    private const int LongestAbstract = 160;
    private const int LongestKeyword = 28;

    /// <summary>"HMEP 3.20".</summary>
    public string Place(Citation citation) => $"{label(citation.Source)} {citation.Locator}";

    public string Url(Citation citation) => site is null ? citation.Path : new Uri(site, citation.Path).AbsoluteUri;

    /// <summary>The message entity that carries the citations for Teams.</summary>
    /// <param name="generated">True where a language model wrote the text; it is labelled then.</param>
    public JsonNode Entity(IReadOnlyList<Cited> citations, bool generated)
    {
        var message = Message();
        if (generated) message["additionalType"] = new JsonArray("AIGeneratedContent");
        if (citations.Count > 0) message["citation"] = new JsonArray([.. citations.Take(MostClaims).Select(cited => Claim(cited.Citation, cited.Number))]);
        return message;
    }

    /// <summary>A message entity that says nothing yet; a message has one at most.</summary>
    public static JsonObject Message() => new()
    {
        ["type"] = "https://schema.org/Message",
        ["@type"] = "Message",
        ["@context"] = "https://schema.org",
    };

    /// <summary>Link definitions in Markdown, which make links of every <c>[n]</c> and which Web Chat lists below the message.</summary>
    public string References(IReadOnlyList<Cited> citations) =>
        string.Join('\n', citations.Select(cited => string.Create(
            CultureInfo.InvariantCulture, $"[{cited.Number}]: {Url(cited.Citation)} \"{Title(cited.Citation).Replace('"', '\'')}\"")));

    /// <summary>The citations for which the entity has no room, as numbered links; empty where it holds them all.</summary>
    public string Remainder(IReadOnlyList<Cited> citations) =>
        string.Join("\n\n", citations.Skip(MostClaims).Select(cited => Numbered(cited.Citation, cited.Number)));

    /// <summary>A numbered line in Markdown with a link to our summary.</summary>
    public string Numbered(Citation citation, int number) => string.Create(
        CultureInfo.InvariantCulture, $"[{number}] [Our summary of {Title(citation).Replace('[', '(').Replace(']', ')')}]({Url(citation)})");

    /// <summary>"HMEP 3.20: Recovering set-up costs". A name with which the place ends and the title begins is said once.</summary>
    public string Title(Citation citation)
    {
        var named = citation.Locator.LastIndexOf(": ", StringComparison.Ordinal) is > 0 and var at ? citation.Locator[(at + 2)..] : "";
        var rest = named.Length > 0 && citation.Title.StartsWith(named, StringComparison.Ordinal) ? citation.Title[named.Length..] : $": {citation.Title}";
        return OneLine($"{Place(citation)}{rest}");
    }

    private JsonObject Claim(Citation citation, int position) => new() { ["@type"] = "Claim", ["position"] = position, ["appearance"] = Appearance(citation) };

    private JsonObject Appearance(Citation citation)
    {
        var appearance = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = Shorten(Title(citation), LongestName),
            ["abstract"] = Shorten(OneLine($"Our summary of {Place(citation)}: {citation.Quote}"), LongestAbstract),
            ["keywords"] = new JsonArray([.. Keywords(citation)]),
        };
        if (site is not null) appearance["url"] = Url(citation);
        return appearance;
    }

    /// <summary>Its source and its place there, of three keywords that Teams shows at most.</summary>
    private IEnumerable<JsonNode?> Keywords(Citation citation) =>
        new[] { label(citation.Source), citation.Locator }.Select(OneLine).Where(word => word.Length > 0).Select(word => (JsonNode?)JsonValue.Create(Shorten(word, LongestKeyword)));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Cuts between words, and never through a character of two UTF-16 units.</summary>
    private static string Shorten(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = text.LastIndexOf(' ', most - 1);
        if (end <= 0) end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end].TrimEnd(' ', ',', ';', ':', '.') + "…";
    }
}

/// <summary>A citation and the number by which the text refers to it, counted from 1 through the whole reply.</summary>
internal sealed record Cited(int Number, Citation Citation)
{
    public static IReadOnlyList<Cited> Of(IReadOnlyList<Citation> citations) => [.. citations.Select((citation, index) => new Cited(index + 1, citation))];
}
