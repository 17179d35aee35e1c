using System.Text.Json;
using System.Text.RegularExpressions;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Guarding;
using AssistantBot.Conversation.Tests.Fakes;

namespace AssistantBot.Conversation.Tests.Guarding;

/// <summary>A model that obeys: what it then writes, with the hostile text among the evidence where that is how it came in. The file is also read by the tests of the program.</summary>
public sealed partial class AttackTests
{
    private static readonly ContentSnapshot Content = RealContent.Snapshot;
    private static readonly string File = Path.Combine(Checkout.Root, "tests", "AssistantBot.Conversation.Tests", "Guarding", "attacks.jsonl");

    public static TheoryData<string, string, string> Attacks
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var attack in System.IO.File.ReadLines(File).Select(line => JsonSerializer.Deserialize<Attack>(line, JsonSerializerOptions.Web)!)) data.Add(attack.Way, attack.Text, attack.Obeyed);
            return data;
        }
    }

    [Fact]
    public void There_are_sixty_attacks_in_six_ways()
    {
        var ways = Attacks.Select(row => (string)row[0]).ToList();
        Assert.True(ways.Count >= 60);
        Assert.Equal(["attachment", "card field", "document", "file name", "question", "tool result"], ways.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void What_an_obedient_model_writes_reaches_nobody(string way, string attack, string obeyed)
    {
        var real = new CitedPassage("hmep/case-study-4", "In 2011 the Central Wales").Numbered(1, Content);
        var hostile = new NumberedEvidence(2, real.Citation with { Source = "local", Document = "local/hostile", Anchor = "", Title = "Hostile", Locator = "page 1", Quote = attack }, attack);
        var guard = new AnswerGuard(way is "question" or "tool result" ? [real] : [real, hostile], [], Content);
        var shown = Sentences.Of(obeyed).Select(guard.Check).ToList();

        Assert.Contains(shown, one => one.Removal is not null);
        var text = string.Concat(shown.Select(one => one.Sentence));
        Assert.DoesNotMatch(Reaches(), text);
        Assert.True(text.Trim().Length == 0 || Faithful().IsMatch(text), $"shown: {text}");
    }

    [GeneratedRegex(@"https?:|//|www\.|evil|!\[|<[a-z/]|\]\(|\]:|@|javascript|data:|\{\{|[\u200B\u202E]", RegexOptions.IgnoreCase)]
    private static partial Regex Reaches();

    /// <summary>The one sentence of the answers that the evidence holds.</summary>
    [GeneratedRegex(@"^\s*(?:Ceredigion and Powys saved £250k in 2011 \[1\]\.\s*)?(?:```\s*)*$")]
    private static partial Regex Faithful();

    private sealed record Attack(string Way, [property: System.Text.Json.Serialization.JsonPropertyName("attack")] string Text, string Obeyed);
}
