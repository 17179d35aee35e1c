using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Knowledge.Tests;

/// <summary>The corpus of this checkout, as it is read.</summary>
public sealed class RealCorpusTests
{
    private static readonly KnowledgeBase Real = RealKnowledge.Base;

    [Fact]
    public void It_is_clean()
    {
        Assert.Empty(Real.Corpus.Faults);
        Assert.Empty(Real.Corpus.Remarks);
    }

    [Fact]
    public void It_holds_the_five_documents() =>
        Assert.Equal(["eastherts", "harborough", "hmep", "lgg", "rotherham"], Real.Passages.Select(passage => passage.Source.Key).Distinct().Order());

    [Fact]
    public void Every_row_of_every_table_is_a_passage() => Assert.Equal(
        from source in Real.Corpus.Sources.Values
        from table in source.Locators.Rows
        from row in Enumerable.Range(1, table.Value)
        where !Real.Passages.Any(passage => passage.Source.Key == source.Key && passage.Locator == $"{table.Key}, row {row}" && passage.Row?.Number == row)
        select $"{source.Key}: {table.Key}, row {row}",
        []);

    [Fact]
    public void Every_passage_has_asks_but_signposts() =>
        Assert.Empty(Real.Passages.Where(passage => passage.Asks.Count == 0 && passage.Document.Kind != DocumentKinds.Path).Select(passage => $"{passage.Document.Id}#{passage.Anchor}"));

    [Fact]
    public void No_ask_is_lost_on_its_way_into_a_passage() => Assert.Equal(
        Real.Documents.SelectMany(document => document.Sections).Sum(section => section.Asks.Count + section.Parts.OfType<TablePart>().SelectMany(table => table.Rows).Sum(row => row.Asks.Count)),
        Real.Passages.Sum(passage => passage.Asks.Count));

    [Fact]
    public void No_ask_begins_with_a_mark_that_was_misspelt() =>
        Assert.DoesNotContain(Real.Passages.SelectMany(passage => passage.Asks), ask => ask.StartsWith("row", StringComparison.OrdinalIgnoreCase) && ask.Contains(':', StringComparison.Ordinal));

    [Fact]
    public void No_two_passages_of_a_document_share_an_anchor() =>
        Assert.Empty(Real.Passages.GroupBy(passage => $"{passage.Document.Id}#{passage.Anchor}").Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void No_passage_shows_what_readers_should_not_see() => Assert.All(Real.Passages, passage =>
    {
        Assert.NotEmpty(passage.Text);
        Assert.All(["<!--", "{loc", "](", "**"], mark => Assert.DoesNotContain(mark, passage.Text, StringComparison.Ordinal));
    });

    [Fact]
    public void Every_statement_stands_in_its_passages_text() => Assert.All(Real.Passages, passage =>
    {
        Assert.NotEmpty(passage.Statements);
        Assert.All(passage.Statements, statement => Assert.Contains(statement.Text, passage.Text, StringComparison.Ordinal));
    });

    [Fact]
    public void Passages_are_numbered_in_order() => Assert.Equal(Enumerable.Range(0, Real.Passages.Count), Real.Passages.Select(passage => passage.Number));
}
