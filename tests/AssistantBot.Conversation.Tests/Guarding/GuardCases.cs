using System.Text.Json;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Guarding;
using AssistantBot.Conversation.Tests.Fakes;

namespace AssistantBot.Conversation.Tests.Guarding;

/// <summary>Sentences with the corpus passages that they cite, from the files beside this one.</summary>
internal sealed record GuardCase(string Say, IReadOnlyList<CitedPassage> Cites, string? Why)
{
    public static IReadOnlyList<GuardCase> Read(string file) =>
        [.. File.ReadLines(Path.Combine(Checkout.Root, "tests", "AssistantBot.Conversation.Tests", "Guarding", file)).Select(line => JsonSerializer.Deserialize<GuardCase>(line, JsonSerializerOptions.Web)!)];

    public Checked Check(ContentSnapshot content) => new AnswerGuard([.. Cites.Select((place, index) => place.Numbered(index + 1, content))], [], content).Check(Say);
}

/// <param name="Holds">Words that the passage has and no other of the document before it.</param>
internal sealed record CitedPassage(string Document, string Holds)
{
    public NumberedEvidence Numbered(int number, ContentSnapshot content)
    {
        var passage = content.Knowledge.Passages.First(passage => passage.Document.Id == Document && passage.Text.Contains(Holds, StringComparison.Ordinal));
        return new NumberedEvidence(number, passage.Cite(passage.Text), passage.Text);
    }
}
