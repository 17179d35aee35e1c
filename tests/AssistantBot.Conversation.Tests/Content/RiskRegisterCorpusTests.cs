using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Knowledge.Corpus;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.RiskRegister;

namespace AssistantBot.Conversation.Tests.Content;

/// <summary>The risk register as the corpus makes it.</summary>
public sealed class RiskRegisterCorpusTests
{
    private static readonly IPlugin Plugin = new RiskRegisterFactory().Create(new KnowledgeToolkit(RealContent.Snapshot.Knowledge));

    [Theory]
    [InlineData("set-up", "1 M/H, 2 M/H, 3 M/H, 6 M/M, 4 L/M, 7 L/M, 5 M/L")]
    [InlineData("operating", "1 M/H, 2 M/H, 3 M/H, 6 M/M, 4 H/L, 5 L/M")]
    [InlineData("rotherham", "1 , 2 , 3 , 4 , 5 , 6 , 7 ")]
    [InlineData("east-herts", "1 , 2 , 3 , 4 , 5 , 6 , 7 , 8 , 9 , 10 , 11 , 12 , 13 ")]
    public void A_list_is_taken_over_with_its_ratings_and_without_any_that_it_lacks(string phase, string register) =>
        Assert.Equal(register, string.Join(", ", Risks(phase).Select(risk => $"{risk!["ref"]} {risk["combined"]}")));

    [Theory]
    [InlineData("set-up", 3)]
    [InlineData("operating", 4)]
    [InlineData("rotherham", 0)]
    [InlineData("east-herts", 0)]
    public void The_high_risks_are_counted(string phase, int high) =>
        Assert.Equal(high, (int?)Plugin.Evaluate(FormAnswers.None.With("phase", phase)).Data["counts"]!["high"]);

    [Theory]
    [InlineData("set-up", "hmep", "Table 2, row 3")]
    [InlineData("operating", "hmep", "Table 4, row 3")]
    [InlineData("rotherham", "rotherham", "Section 9")]
    [InlineData("east-herts", "eastherts", "4.8")]
    public void Every_risk_names_its_place(string phase, string source, string third)
    {
        Assert.All(Risks(phase), risk => Assert.Equal(source, (string?)risk!["source"]));
        Assert.Equal(third, (string?)Risks(phase).Single(risk => (string?)risk!["ref"] == "3")!["locator"]);
    }

    [Fact]
    public void East_Herts_barriers_are_the_five_pitfalls_and_the_eight_barriers_of_its_documents() => Assert.Equal(
        Items("eastherts/barriers", "Five pitfalls that East Herts' expert witnesses stressed").Concat(Items("eastherts/barriers-and-sins", "Eight barriers to shared services")),
        Risks("east-herts").Select(risk => ((string)risk!["risk"]!).ToLowerInvariant()));

    [Fact]
    public void Rotherhams_risks_and_actions_are_those_of_its_document()
    {
        var financial = Items("rotherham/risks", "Financial risk: the money runs out or savings fail").ToList();
        Assert.Equal(financial.Take(3), Risks("rotherham").Take(3).Select(risk => ((string)risk!["risk"]!).ToLowerInvariant()));
        var practical = (string?)Risks("rotherham")[3]!["action"];
        Assert.All(Items("rotherham/risks", "Practical issues to resolve in a sharing project"), issue => Assert.Contains(issue.Replace(" for the new service", "", StringComparison.Ordinal), practical, StringComparison.Ordinal));
    }

    private static System.Text.Json.Nodes.JsonArray Risks(string phase) => Plugin.Evaluate(FormAnswers.None.With("phase", phase)).Data["risks"]!.AsArray();

    private static IEnumerable<string> Items(string document, string heading) =>
        RealContent.Snapshot.Knowledge.Find(document)!.Sections.Single(section => section.Heading == heading).Parts.OfType<ListPart>().Single().Items.Select(item => item.ToLowerInvariant());
}
