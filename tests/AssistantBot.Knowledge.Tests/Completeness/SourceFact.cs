using System.Text.Json;
using System.Text.Json.Serialization;

namespace AssistantBot.Knowledge.Tests.Completeness;

/// <summary>A figure of a source document, written down while reading the document.</summary>
/// <param name="Fact">What the document says.</param>
/// <param name="Figure">Its figure: money, percentage, count, year, date, or section of an Act.</param>
/// <param name="Beside">A word that stands in the sentence or heading of the figure, where the figure alone could be any other's.</param>
/// <param name="Loc">Place in the document.</param>
/// <param name="Line">Line of the document's text, counted from 1.</param>
public sealed record SourceFact(string Fact, string Figure, string? Beside, string Source, string Loc, int Line);

/// <summary>Numbers of a source document that are no facts.</summary>
/// <param name="Lines">Lines of the document's text, such as "5,86-106"; null for all.</param>
/// <param name="Pattern">Regular expression; the numbers within its matches are excluded.</param>
/// <param name="Count">How many numbers it excludes.</param>
public sealed record Exclusion(string? Lines, string Pattern, int Count, string Reason)
{
    public bool Holds(int line) => Lines is null || Lines.Split(',').Select(range => range.Split('-')).Any(ends => line >= int.Parse(ends[0]) && line <= int.Parse(ends[^1]));
}

/// <summary>A locator that has no passage, and why.</summary>
public sealed record EmptyLocator(string Source, string Loc, string Reason);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SourceFact))]
[JsonSerializable(typeof(Exclusion))]
[JsonSerializable(typeof(EmptyLocator))]
internal sealed partial class CompletenessJson : JsonSerializerContext;
