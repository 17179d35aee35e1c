using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Drafting;
using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Plugins.Drafting;
using AssistantBot.Plugins.SuccessChecklist;
using Xunit.Abstractions;

namespace AssistantBot.Conversation.Tests.Drafting;

/// <summary>
/// How well the checklist's evidence is found, in documents of which it is known what they show. Two of them, the memorandum and the scrutiny
/// report, say most things in words of their own on purpose: there much is missed, and the report tells people so.
/// </summary>
public sealed class EvidenceMeasureTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("parking-agreement", 1.0, 0.9)]
    [InlineData("building-control-business-case", 1.0, 0.95)]
    [InlineData("revenues-annual-review", 1.0, 1.0)]
    [InlineData("cctv-note", 1.0, 1.0)]
    [InlineData("legal-services-memorandum", 0.5, 1.0)]
    [InlineData("scrutiny-report", 0.6, 0.95)]
    public void Enough_is_found_and_little_is_wrong(string name, double leastRecall, double leastPrecision)
    {
        var document = LabelledDocument.Read(name);
        var found = new EvidenceFinder(new RealContent()).Find(document.Text, Topics()).Found;
        var shown = document.Shown.Values.SelectMany(topics => topics).ToHashSet();
        var quotes = found.SelectMany(topic => topic.Value.Select(quote => (topic.Key, IsRight: document.Behind(quote.Text).Contains(topic.Key)))).ToList();
        var recall = shown.Count(topic => quotes.Contains((topic, true))) / (double)shown.Count;
        var precision = quotes.Count(quote => quote.IsRight) / (double)quotes.Count;
        output.WriteLine($"{name}: {shown.Count} shown, recall {recall:0.00}; {quotes.Count} quotes, precision {precision:0.00}");
        foreach (var (topic, quoted) in found)
        {
            foreach (var quote in quoted.Where(quote => !document.Behind(quote.Text).Contains(topic))) output.WriteLine($"{topic} does not fit: {quote.Text}");
        }

        Assert.True(recall >= leastRecall, $"recall {recall:0.00}");
        Assert.True(precision >= leastPrecision, $"precision {precision:0.00}");
    }

    [Theory]
    [InlineData("parking-agreement", "5, 6, 9, 11, 14, 16, 17")]
    [InlineData("building-control-business-case", "2, 13, 15, 16")]
    [InlineData("revenues-annual-review", "1, 3, 4, 5, 7, 8, 10, 11")]
    [InlineData("cctv-note", "1, 2, 3, 5, 6, 9, 11, 12, 13, 14, 15")]
    public void What_a_document_does_not_show_is_not_found(string name, string absent)
    {
        var found = new EvidenceFinder(new RealContent()).Find(LabelledDocument.Read(name).Text, Topics()).Found;
        var wrong = absent.Split(", ").Count(topic => found[topic].Count > 0);
        Assert.True(wrong <= 1, $"{wrong} of {absent}");
    }

    [Fact]
    public void Every_document_is_measured() => Assert.Equal(6, LabelledDocument.Names.Count());

    private static IReadOnlyList<EvidenceTopic> Topics() =>
        ((IDraftingPlugin)new SuccessChecklistFactory().Create(new KnowledgeToolkit(RealContent.Snapshot.Knowledge))).Topics;
}
