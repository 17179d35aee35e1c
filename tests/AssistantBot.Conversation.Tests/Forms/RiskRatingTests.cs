using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Plugins.RiskRegister;

namespace AssistantBot.Conversation.Tests.Forms;

/// <summary>Risks that are re-rated by their numbers, in the register of the corpus.</summary>
public sealed class RiskRatingTests
{
    private static readonly Lazy<ContentSnapshot> AllContent = new(() => ContentSnapshot.Load(Checkout.Knowledge, [new RiskRegisterFactory()]));

    [Theory]
    [InlineData("3 consequence low", 3, "M/L")]
    [InlineData("3: consequence low.", 3, "M/L")]
    [InlineData("3 likelihood low, consequence low", 3, "L/L")]
    [InlineData("4 consequence high", 4, "L/H")]
    public async Task A_rating_names_its_risk_and_its_column(string text, int risk, string expected)
    {
        var talk = new Talk(content: new Content());
        foreach (var said in (string[])["run the risk register", "revenues and benefits", "set up"]) await talk.SayAsync(said);
        Assert.Contains($"risk {risk} is {(text.Contains("high", StringComparison.Ordinal) ? "high" : "low")}", await talk.HearAsync(text), StringComparison.Ordinal);
        var risks = (await talk.FinishAsync())["risks"]!.AsArray();
        Assert.Equal(expected, (string?)risks.Single(each => (string?)each!["ref"] == $"{risk}")!["combined"]);
    }

    private sealed class Content : IContent
    {
        public ContentSnapshot Current => AllContent.Value;
    }
}
