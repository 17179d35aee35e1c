using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Plugins;
using AssistantBot.Plugins.CostApportionment;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Tests.Content;

/// <summary>The cost apportionment cites the passages of the real corpus that say what it says.</summary>
public sealed class ApportionmentSourcesTests
{
    private static readonly IPlugin Plugin = new CostApportionmentFactory().Create(new KnowledgeToolkit(RealContent.Snapshot.Knowledge));

    [Theory]
    [InlineData("lines/1/basis", "means of sharing them")]
    [InlineData("partners/1/population", "population as the basis for apportioning (dividing) costs and savings")]
    [InlineData("partners/1/staff", "apportioned by the number of staff from each borough")]
    [InlineData("partners/1/turnover", "divided by ratio of turnover")]
    [InlineData("partners/1/use", "cost of processing a single ticket is reduced by £0.50")]
    [InlineData("partners/1/fixedPercent", "East Lindsey owns 63 per cent")]
    [InlineData("partners/1/standAlone", "compensation to Sutton, paid by the other boroughs")]
    [InlineData("discountRate", "Birstall's costs (funding) is £24.5m")]
    [InlineData("years", "over 10 years from 2011/12")]
    public void Its_questions_cite_what_they_follow(string path, string says) =>
        Assert.Contains(says, Plugin.Form.Find(path)!.Source.Quote, StringComparison.Ordinal);

    [Theory]
    [InlineData("equal", "apportioned the redundancy costs equally")]
    [InlineData("equal", "equally paid for by the four authorities")]
    [InlineData("population", "63 per cent from East Lindsey and 37 per cent from South Holland")]
    [InlineData("population", "around £19.4 million falls to East Lindsey")]
    public void Its_report_cites_the_examples_and_the_printed_figures(string basis, string says)
    {
        var answers = FormAnswers.None.With("lines/1/name", "Fund").With("lines/1/amount", "100").With("lines/1/basis", basis)
            .With("partners/1/name", "East Lindsey").With("partners/1/population", "63").With("partners/2/name", "South Holland").With("partners/2/population", "37");
        Assert.Contains(Plugin.Evaluate(answers).Citations, citation => citation.Quote.Contains(says, StringComparison.Ordinal));
    }
}
