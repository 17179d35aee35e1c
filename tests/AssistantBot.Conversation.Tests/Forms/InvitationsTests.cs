using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Forms;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Conversation.Tests.Forms;

/// <summary>Words that start a plugin, and questions that only sound like them.</summary>
public sealed class InvitationsTests
{
    private readonly PluginCatalog _plugins = new([new Named("cost-apportionment", "Cost apportionment", "split the costs"), new Named("governance-scale", "Governance scale", "kpis")]);

    [Theory]
    [InlineData("run the cost apportionment", "cost-apportionment")]
    [InlineData("We need to split money, run the cost apportionment", "cost-apportionment")]
    [InlineData("Thanks. Now start the governance scale please", "governance-scale")]
    [InlineData("governance scale for street lighting", "governance-scale")]
    [InlineData("a governance scale", "governance-scale")]
    [InlineData("can you do the cost apportionment?", "cost-apportionment")]
    [InlineData("Cost apportionment.", "cost-apportionment")]
    [InlineData("Is it any good? Run the governance scale", "governance-scale")]
    [InlineData("make a governance scale please", "governance-scale")]
    [InlineData("who decides: run the governance scale", "governance-scale")]
    public void A_wish_starts_it(string text, string name) => Assert.Equal(name, Invitations.Find(text, _plugins)?.Name);

    [Theory]
    [InlineData("do you have kpis?")]
    [InlineData("do councils split the costs by population?")]
    [InlineData("use of kpis in shared services")]
    [InlineData("what is a governance scale?")]
    [InlineData("how do we make a governance scale?")]
    [InlineData("how do they split the costs?")]
    [InlineData("governance scale for street lighting?")]
    public void A_question_does_not(string text) => Assert.Null(Invitations.Find(text, _plugins));

    private sealed class Named(string name, string title, string invitation) : IPlugin
    {
        public string Name => name;

        public string Title => title;

        public string Purpose => "";

        public IReadOnlyList<string> Invitations => [invitation];

        public Form Form => throw new NotSupportedException();

        public Report Evaluate(FormAnswers answers) => throw new NotSupportedException();
    }
}
