using AssistantBot.Knowledge.Passages;
using AssistantBot.Knowledge.Tests.Corpus;

namespace AssistantBot.Knowledge.Tests.Passages;

public sealed class PassageBuilderTests
{
    [Fact]
    public void A_heading_with_its_text_is_a_passage()
    {
        var passage = Assert.Single(Build("""
            ## Who pays {loc="3.22"}
            <!-- asks: who forks out? -->

            The partners pay. Each pays a third.

            Nobody pays twice.
            """));
        Assert.Equal(("3.22", "who-pays", "Who pays"), (passage.Locator, passage.Anchor, passage.HeadingPath));
        Assert.Equal("toolkit", passage.Source.Key);
        Assert.Equal("toolkit/costs#who-pays", passage.SectionId);
        Assert.Equal("The partners pay. Each pays a third.\nNobody pays twice.", passage.Text);
        Assert.Equal(
            [Sentence("The partners pay."), Sentence("Each pays a third."), Sentence("Nobody pays twice.")],
            passage.Statements);
        Assert.Equal(["who forks out?"], passage.Asks);
        Assert.Null(passage.Row);
    }

    [Fact]
    public void A_list_keeps_the_line_that_says_what_it_lists()
    {
        var passage = Assert.Single(Build("""
            ## Who pays

            The toolkit is clear. Two partners pay:

            - the county
            - the *city*

            Then, in this order, they save:

            1. the city
            2. the county

            All are glad.
            """));
        Assert.Equal("The toolkit is clear. Two partners pay:\n- the county\n- the city\nThen, in this order, they save:\n1. the city\n2. the county\nAll are glad.", passage.Text);
        Assert.Equal(
            [
                Sentence("The toolkit is clear."),
                new Statement("Two partners pay:", StatementKind.Lead, 0),
                new Statement("the county", StatementKind.Item, 0),
                new Statement("the city", StatementKind.Item, 0),
                new Statement("Then, in this order, they save:", StatementKind.Lead, 1),
                new Statement("the city", StatementKind.Step, 1),
                new Statement("the county", StatementKind.Step, 1),
                Sentence("All are glad."),
            ],
            passage.Statements);
    }

    [Fact]
    public void A_line_before_a_list_is_its_lead_without_a_colon_too_and_a_list_may_have_none()
    {
        var statements = Assert.Single(Build("## Who pays\n\nTwo partners pay.\n\n- the county\n\n<!-- asks: who? -->\n\n1. the city\n")).Statements;
        Assert.Equal(new Statement("Two partners pay.", StatementKind.Lead, 0), statements[0]);
        Assert.Equal(new Statement("the city", StatementKind.Step, 1), statements[^1]);
        Assert.DoesNotContain(statements, statement => statement.Kind == StatementKind.Lead && statement.List == 1);
    }

    [Fact]
    public void A_line_with_a_colon_leads_even_to_a_table() =>
        Assert.Equal(new Statement("Table 2 holds two risks:", StatementKind.Lead, -1), Assert.Single(Build(Table)[0].Statements));

    [Fact]
    public void A_row_of_a_table_is_a_passage_with_its_header()
    {
        var passages = Build(Table);
        Assert.Equal(["Table 2", "Table 2, row 1", "Table 2, row 2"], passages.Select(passage => passage.Locator));
        Assert.Equal(["two-risks", "two-risks-row-1", "two-risks-row-2"], passages.Select(passage => passage.Anchor));
        Assert.All(passages, passage => Assert.Equal("toolkit/costs#two-risks", passage.SectionId));

        var row = passages[1];
        Assert.Equal("Ref: 1; Risk: It fails; Action: Plan", row.Text);
        Assert.Equal([new Statement(row.Text, StatementKind.Row, -1)], row.Statements);
        Assert.Equal(["what if it flops?"], row.Asks);
        Assert.Equal(1, row.Row!.Number);
        Assert.Equal(["Ref", "Risk", "Action"], row.Row.Header);
        Assert.Equal(["1", "It fails", "Plan"], row.Row.Cells);
    }

    [Fact]
    public void Empty_cells_are_kept_but_not_told()
    {
        var row = Build(Table)[2];
        Assert.Equal("Ref: 2; Risk: It is late", row.Text);
        Assert.Equal(["2", "It is late", ""], row.Row!.Cells);
    }

    [Fact]
    public void Headings_above_lead_to_a_passage_but_the_documents_title_does_not()
    {
        var passages = Build("## Costs\n\nMuch.\n\n### Of staff\n\nMore.\n");
        Assert.Equal(["Costs", "Costs > Of staff"], passages.Select(passage => passage.HeadingPath));
        Assert.Equal("What sharing costs", Assert.Single(Build("Text under the title.")).HeadingPath);
    }

    [Fact]
    public void Asks_are_never_shown() => Assert.All(Build(Table), passage =>
    {
        Assert.DoesNotContain("flops", passage.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("unlucky", passage.Text, StringComparison.Ordinal);
        Assert.All(passage.Statements, statement => Assert.DoesNotContain("flops", statement.Text, StringComparison.Ordinal));
    });

    [Fact]
    public void Rows_of_a_path_are_no_passages_but_its_text_is()
    {
        using var folder = new CorpusFolder();
        var front = CorpusFolder.FrontMatter.Replace("kind: guidance", "kind: path", StringComparison.Ordinal);
        var passage = Assert.Single(PassageBuilder.Build(folder.Write(CorpusFolder.File, front + Table).Read().Documents));
        Assert.Equal("Table 2 holds two risks:", passage.Text);
    }

    [Fact]
    public void Passages_are_numbered_through_the_corpus()
    {
        using var folder = new CorpusFolder();
        folder.Write("guide/first.md", (CorpusFolder.FrontMatter + CorpusFolder.Body).Replace("id: toolkit/costs", "id: guide/first", StringComparison.Ordinal));
        var passages = PassageBuilder.Build(folder.Write(CorpusFolder.File, CorpusFolder.FrontMatter + Table).Read().Documents);
        Assert.Equal([0, 1, 2, 3], passages.Select(passage => passage.Number));
        Assert.Equal("guide/first", passages[0].Document.Id);
    }

    private const string Table = """
        ## Two risks {loc="Table 2"}
        <!-- asks: how unlucky can you be? -->

        Table 2 holds two risks:

        | Ref | Risk | Action |
        |---|---|---|
        | 1 | It fails | Plan |
        | 2 | It is late | |

        <!-- asks:
        row 1: what if it flops?
        row 2: behind time?
        -->
        """;

    private static Statement Sentence(string text) => new(text, StatementKind.Sentence, -1);

    private static IReadOnlyList<Passage> Build(string body)
    {
        var corpus = CorpusFolder.ReadBody(body);
        FaultAssert.None(corpus);
        return PassageBuilder.Build(corpus.Documents);
    }
}
