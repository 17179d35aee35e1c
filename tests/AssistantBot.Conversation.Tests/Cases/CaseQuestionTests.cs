using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;
using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Conversation.Tests.Cases;

public sealed class CaseQuestionTests
{
    private static readonly CaseCatalog Catalog = RealContent.Snapshot.Cases;

    [Theory]
    [InlineData("which used a joint committee?", "Tayside Contracts", "South London Waste Partnership")]
    [InlineData("which lost a partner?", "Gwynedd County Council left", "Boston Borough Council left")]
    [InlineData("which partnerships fell apart and why?", "Gwynedd County Council left", "Boston Borough Council left")]
    [InlineData("which councils pulled out?", "Gwynedd County Council left", "Boston Borough Council left")]
    [InlineData("cases about waste", "South London Waste Partnership", "Vale of White Horse")]
    [InlineData("who saved most a year?", "achieved £1.5m a year", "achieved £250k a year")]
    [InlineData("lessons about staff terms and conditions", "Bromsgrove and Redditch", "South Hams and West Devon")]
    public void A_question_about_all_cases_is_answered_from_their_facts(string question, params string[] parts)
    {
        var reply = Ask(question);
        Assert.Equal(ReplyKind.Answer, reply.Kind);
        Assert.All(parts, part => Assert.Contains(part, reply.Text, StringComparison.Ordinal));
        var lines = reply.Text.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).ToList();
        Assert.True(lines.Count > 1);
        Assert.All(lines, line => Assert.Matches(@"\[\d+\]$", line));
    }

    [Fact]
    public void How_many_cases_is_answered_with_their_number_and_their_names()
    {
        var reply = Ask("how many of the cases lost a partner?");
        var lines = reply.Text.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal));
        Assert.StartsWith($"{lines} of the {Catalog.All.Count} cases that I hold.", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_least_saved_is_the_most_saved_from_the_other_end()
    {
        var least = Catalog.Find(new CaseFilter { Sort = CaseSort.LeastSaving });
        Assert.Equal(CaseMoney.BestAchieved(Catalog.Find(new CaseFilter { Sort = CaseSort.Saving })[^1].Case), CaseMoney.BestAchieved(least[0].Case));
        Assert.StartsWith("Cases by the smallest saving a year", Ask("which case saved the least a year?").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What lessons came out of South Hams and West Devon?")]
    [InlineData("What did South Hams and West Devon learn from it all?")]
    [InlineData("What would South Hams and West Devon tell others?")]
    public void The_lessons_of_one_case_are_told_together(string question)
    {
        var reply = Ask(question);
        Assert.Equal(ReplyKind.Answer, reply.Kind);
        Assert.StartsWith("Lessons of ", reply.Text, StringComparison.Ordinal);
        Assert.Contains("trust", reply.Text, StringComparison.OrdinalIgnoreCase);
        Assert.All(reply.Citations, citation => Assert.Equal("Case study: South Hams and West Devon", citation.Locator));
    }

    [Fact]
    public void What_a_case_learned_about_one_thing_is_no_list_of_all_its_lessons() =>
        Assert.False(Ask("What did Harborough learn about exit arrangements?").Text.StartsWith("Lessons of ", StringComparison.Ordinal));

    [Fact]
    public void Two_cases_stand_side_by_side()
    {
        var reply = Ask("compare Bromsgrove/Redditch with South Hams/West Devon");
        Assert.Contains("| Split of costs or savings | redundancy costs in equal parts", reply.Text, StringComparison.Ordinal);
        Assert.Equal(["Case study: Bromsgrove and Redditch", "Case study: South Hams and West Devon"], reply.Citations.Select(citation => citation.Locator));
    }

    [Fact]
    public void A_comparison_and_a_case_asked_for_as_a_whole_come_as_cards()
    {
        var cases = Assert.IsType<ComparisonCard>(Ask("compare Bromsgrove/Redditch with South Hams/West Devon").Card).Cases;
        Assert.Equal(["Case study: Bromsgrove and Redditch", "Case study: South Hams and West Devon"], cases.Select(one => one.Source.Locator));
        var one = Assert.IsType<CaseCard>(Ask("Tell me about Central Wales").Card).Case;
        Assert.Equal([new("achieved", "£250k a year", "whole collaboration, 2011"), new("target", "£350k a year", "whole collaboration, 2012")], one.Savings);
        Assert.DoesNotContain(one.Facts, fact => fact.Value == CaseStudy.NotStated || fact.Value.Length == 0);
    }

    [Theory]
    [InlineData("What did Ceredigion and Powys save?")]
    [InlineData("Tell me about set-up costs")]
    public void Other_questions_bring_no_case_card(string question) => Assert.Null(Ask(question).Card);

    [Fact]
    public void Only_an_achieved_saving_ranks()
    {
        var expected = Case(new CaseAmount("£9m", "2012", "annual", "expected", "all"), new CaseAmount("£10k", "2011", "annual", "achieved", "all"));
        Assert.Equal(10_000m, CaseMoney.BestAchieved(expected));
        Assert.Equal(0m, CaseMoney.BestAchieved(Case(new CaseAmount("£9m", "2012", "annual", "target", "all"), new CaseAmount("£5m", "2012", "total", "achieved", "all"))));
    }

    [Theory]
    [InlineData("£1,374,930", 1_374_930)]
    [InlineData("£250k", 250_000)]
    [InlineData("around £0.35 million", 350_000)]
    [InlineData("£33.4m", 33_400_000)]
    [InlineData("15 per cent", 0)]
    public void Amounts_are_read_as_printed(string amount, int pounds) => Assert.Equal(pounds, CaseMoney.Pounds(amount));

    [Fact]
    public void Filters_join() =>
        Assert.Equal(["South London Waste Partnership (SLWP)"], Catalog.Find(new CaseFilter { Service = "waste", Model = "joint committee" }).Select(entry => entry.Case.Name));

    [Fact]
    public void The_earliest_case_comes_first_and_undated_ones_last()
    {
        var years = Catalog.Find(new CaseFilter { Sort = CaseSort.Began }).Select(entry => CaseMoney.Year(entry.Case.Began)).ToList();
        Assert.Equal(years.Order(), years);
        Assert.True(years[0] < 2000);
    }

    [Fact]
    public void A_question_about_one_council_is_not_a_question_about_all() =>
        Assert.DoesNotContain("Cases with", Ask("What did the Black Country councils save through their minor works framework?").Text, StringComparison.Ordinal);

    private static Reply Ask(string question) => OfflineAnswerer.Answer(question, [], RealContent.Snapshot);

    private static CaseStudy Case(params CaseAmount[] savings) =>
        new("A case", "1", ["A"], ["b"], ["technical"], "model", "governance", "vehicle", "2011", savings, [], "equal", [], [], []);
}
