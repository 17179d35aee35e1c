using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins;

namespace AssistantBot.Conversation.Tests.Instruments;

/// <summary>An apportionment that is wished for with its figures, on the real corpus.</summary>
public sealed class OpeningTests
{
    private static readonly Lazy<ContentSnapshot> Loaded = new(() => ContentSnapshot.Load(Checkout.Knowledge, PluginFactories.All));

    [Fact]
    public async Task All_in_one_sentence_goes_to_the_review_and_then_to_the_shares()
    {
        var talk = new Talk(new FakeStore(), new AllPlugins());
        var first = await talk.SayAsync("please divide £90,000 of running costs between East Lindsey (140,000) and South Holland (88,000) by population");
        Assert.Equal(TurnOutcome.FormStarted, first.Outcome);
        Assert.Contains("- Lines: Running costs (amount £90,000, basis population)", first.Replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("- Partners: East Lindsey (population 140,000); South Holland (population 88,000)", first.Replies[0].Text, StringComparison.Ordinal);
        Assert.NotNull(first.Replies[0].Card);

        var shares = await talk.HearAsync("yes");
        Assert.Contains("£55,263.16", shares, StringComparison.Ordinal);
        Assert.Contains("£34,736.84", shares, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_sentence_leaves_out_is_asked()
    {
        var talk = new Talk(new FakeStore(), new AllPlugins());
        Assert.EndsWith("Who shares? Name the partners, for example: East Lindsey and South Holland.", await talk.HearAsync("divide 500k equally between 4 councils"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_basis_that_there_is_not_is_refused_by_name_and_the_rest_kept()
    {
        var reply = await new Talk(new FakeStore(), new AllPlugins()).HearAsync("split £90k between Angus and Dundee by moonlight");
        Assert.Contains("line Costs (amount £90,000)", reply, StringComparison.Ordinal);
        Assert.Contains("The basis of Costs:", reply, StringComparison.Ordinal);
        Assert.Contains("By what is Costs shared", reply, StringComparison.Ordinal);
    }

    private sealed class AllPlugins : IContent
    {
        public ContentSnapshot Current => Loaded.Value;
    }
}
