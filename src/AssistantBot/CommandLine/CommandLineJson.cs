using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;
using AssistantBot.Knowledge.Corpus;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Plugins;

namespace AssistantBot.CommandLine;

/// <summary>A line of the output of <c>ask --json</c>.</summary>
internal sealed record AnswerLine(
    JsonNode? Id, string Answer, string Kind, IReadOnlyList<CitationLine> Citations, IReadOnlyList<string> Suggestions, string Mode, double ElapsedMs)
{
    public static AnswerLine From(JsonNode? id, Reply reply, TimeSpan elapsed) =>
        new(id, reply.Text, KindOf(reply), CitationLine.From(reply), reply.Suggestions, reply.IsGenerated ? "model" : "offline", Math.Round(elapsed.TotalMilliseconds, 2));

    public static string KindOf(Reply reply) => reply.Kind.ToString().ToLowerInvariant();
}

internal sealed record CitationLine(string Source, string Locator, string Document, string Title, string Quote)
{
    public static IReadOnlyList<CitationLine> From(Reply reply) =>
        [.. reply.Citations.Select(citation => From(citation))];

    public static CitationLine From(Citation citation) => new(citation.Source, citation.Locator, citation.Document, citation.Title, citation.Quote);
}

/// <summary>A line of the output of <c>chat --json</c>.</summary>
internal sealed record ChatLine(
    string Text, string Kind, IReadOnlyList<CitationLine> Citations, IReadOnlyList<string> Suggestions, JsonNode? Card, IReadOnlyList<FileLine> Files, bool Last);

/// <summary>A file that was made for the person.</summary>
internal sealed record FileLine(string Name, string Path)
{
    public static IReadOnlyList<FileLine> From(Reply reply) => [.. reply.Files.Select(file => new FileLine(file.Name, file.Path))];
}

/// <summary>A passage of the output of <c>search --json</c>.</summary>
internal sealed record HitLine(int Rank, double Score, string Source, string Locator, string Document, string Title, string Text)
{
    public static IReadOnlyList<HitLine> From(IReadOnlyList<Hit> hits) =>
        [.. hits.Select((hit, i) => new HitLine(
            i + 1, Math.Round(hit.Score, 4), hit.Passage.Source.Key, hit.Passage.Locator, hit.Passage.Document.Id, hit.Passage.Document.Title, hit.Passage.Text))];
}

/// <summary>The hits for one line of a batch.</summary>
internal sealed record HitsLine(JsonNode? Id, IReadOnlyList<HitLine> Hits);

/// <summary>A line of a batch that could not be read.</summary>
internal sealed record ErrorLine(JsonNode? Id, string Error);

/// <summary>A line of a batch's input.</summary>
/// <param name="Id">Comes back as it was given.</param>
internal sealed record QuestionLine(JsonNode? Id, string? Question, IReadOnlyList<string>? History);

/// <summary>A line of <c>plugin list --json</c>.</summary>
internal sealed record PluginLine(string Name, string Title, string Purpose);

/// <summary>A line of the output of <c>cases --json</c>.</summary>
internal sealed record CaseLine(string Source, string Locator, string Document, CaseStudy Case)
{
    public static CaseLine From(CaseEntry entry) => new(entry.Document.Source.Key, entry.Case.Locator, entry.Document.Id, entry.Case);
}

/// <summary>A line of the output of <c>feedback --json</c>. Question, answer and evidence are null where they are not known.</summary>
/// <param name="Given">Time in UTC.</param>
/// <param name="Reaction"><c>like</c> or <c>dislike</c>.</param>
internal sealed record FeedbackLine(DateTimeOffset Given, string Reaction, string Channel, string Text, string? Question, string? Answer, IReadOnlyList<CitationLine>? Evidence)
{
    public static FeedbackLine From(GivenFeedback given) => new(
        given.Given, given.Reaction.ToString().ToLowerInvariant(), given.Channel, given.Text,
        given.About?.Question, given.About?.Answer, given.About is { } about ? [.. about.Evidence.Select(citation => CitationLine.From(citation))] : null);
}

/// <summary>A line of the output of <c>audit --json</c>.</summary>
/// <param name="Action"><c>exported</c>, <c>deleted</c> or <c>purged</c>.</param>
internal sealed record AuditLine(DateTimeOffset At, string Action, string What, string Channel, string Account)
{
    public static AuditLine From(AuditEntry entry) => new(entry.At, entry.Action.ToString().ToLowerInvariant(), entry.What, entry.Channel, entry.Account);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AnswerLine))]
[JsonSerializable(typeof(ChatLine))]
[JsonSerializable(typeof(HitLine))]
[JsonSerializable(typeof(HitsLine))]
[JsonSerializable(typeof(ErrorLine))]
[JsonSerializable(typeof(QuestionLine))]
[JsonSerializable(typeof(PluginLine))]
[JsonSerializable(typeof(CitationLine))]
[JsonSerializable(typeof(CaseLine))]
[JsonSerializable(typeof(FeedbackLine))]
[JsonSerializable(typeof(AuditLine))]
[JsonSerializable(typeof(FindingLine))]
[JsonSerializable(typeof(JsonNode))]
internal sealed partial class CommandLineJson : JsonSerializerContext
{
    /// <summary>Writes pounds and dashes as themselves; the output is no HTML.</summary>
    public static CommandLineJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
