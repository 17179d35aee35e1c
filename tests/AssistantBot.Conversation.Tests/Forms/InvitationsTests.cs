using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Forms;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Conversation.Tests.Forms;

/// <summary>Words that start a plugin, and questions that only sound like them.</summary>
public sealed class InvitationsTests
{
    private readonly PluginCatalog _plugins = new([new Named("cost-apportionment", "Cost apportionment", "split the costs"), new Named("governance-scale", "Governance scale", "kpis"), new Named("work-planner", "Work planner", "planner") { Makes = ["plan"] }, new Named("shares", "Shares", "shares of") { Heard = "share 90k" }]);

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
    [InlineData("can you split the costs between three councils?", "cost-apportionment")]
    [InlineData("help me split the costs", "cost-apportionment")]
    [InlineData("cost apportionment calculator", "cost-apportionment")]
    [InlineData("draft me an outline plan", "work-planner")]
    [InlineData("I need a plan for our legal service", "work-planner")]
    [InlineData("could you put together a plan?", "work-planner")]
    [InlineData("plan template", "work-planner")]
    [InlineData("share 90k between Angus and Dundee", "shares")]
    public void A_wish_starts_it(string text, string name) => Assert.Equal(name, Invitations.Find(text, _plugins)?.Name);

    [Theory]
    [InlineData("do you have kpis?")]
    [InlineData("do councils split the costs by population?")]
    [InlineData("use of kpis in shared services")]
    [InlineData("what is a governance scale?")]
    [InlineData("how do we make a governance scale?")]
    [InlineData("how do they split the costs?")]
    [InlineData("governance scale for street lighting?")]
    [InlineData("I have to make a governance scale. What must it answer?")]
    [InlineData("we need a plan, what goes into it?")]
    [InlineData("plan headings")]
    [InlineData("give me the plan for sharing")]
    [InlineData("make planning easier")]
    [InlineData("do we need a plan?")]
    [InlineData("how did they share 90k between Angus and Dundee?")]
    [InlineData("I need the checklist rows about partner meetings and about risk registers")]
    public void A_question_does_not(string text) => Assert.Null(Invitations.Find(text, _plugins));

    private sealed class Named(string name, string title, string invitation) : IPlugin
    {
        public string Name => name;

        public string Title => title;

        public string Purpose => "";

        public IReadOnlyList<string> Invitations => [invitation];

        public IReadOnlyList<string> Makes { get; init; } = [];

        /// <summary>What a wish that gives values begins with.</summary>
        public string? Heard { get; init; }

        public IReadOnlyList<TypedValue> Hear(string text) => Heard is not null && text.StartsWith(Heard, StringComparison.Ordinal) ? [new TypedValue("amount", "90k")] : [];

        public Form Form => throw new NotSupportedException();

        public Report Evaluate(FormAnswers answers) => throw new NotSupportedException();
    }
}
