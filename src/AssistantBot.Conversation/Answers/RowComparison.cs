using System.Text.RegularExpressions;
using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Answers;

/// <summary>Rows of a table that a question picks by comparing them: the most, the least, those rated high.</summary>
/// <param name="Rows">The rows, in the table's order.</param>
/// <param name="Said">How they were picked, as the start of a sentence that the rows end.</param>
internal sealed record RowComparison(IReadOnlyList<Passage> Rows, string Said)
{
    /// <summary>How many of the best passages may bring their table.</summary>
    private const int Near = 4;

    private const int FewestRows = 3;

    /// <summary>The rows, or null where the question compares nothing or no table near it has such a column.</summary>
    public static RowComparison? Of(ResolvedQuestion question, IReadOnlyList<Hit> hits, ContentSnapshot content)
    {
        var wish = ComparisonWish.Of(question.Text);
        if (wish is null) return null;
        foreach (var document in hits.Take(Near).Select(hit => hit.Passage.Document).Distinct())
        {
            foreach (var table in content.Knowledge.Passages.Where(passage => passage.Document == document && passage.Row is not null).GroupBy(passage => passage.SectionId))
            {
                if (Pick(wish, question, [.. table]) is { } picked) return picked;
            }
        }

        return null;
    }

    private static RowComparison? Pick(ComparisonWish wish, ResolvedQuestion question, List<Passage> table)
    {
        if (table.Count < FewestRows) return null;
        var header = table[0].Row!.Header;
        if (wish.Rating is { } rating)
        {
            var rated = Enumerable.Range(0, header.Count).FirstOrDefault(column => rating.Names(header[column]) && table.TrueForAll(row => TableCells.IsRating(row.Row!.Cells[column])), -1);
            return rated < 0 ? null : Found(table.FindAll(row => rating.Fits(row.Row!.Cells[rated])), $"Rated {rating.Word} for {header[rated].ToLowerInvariant()}");
        }

        var meant = TableCells.Meant(question, table);
        if (TableCells.NumberColumn(question, meant) is not { } numbers) return null;
        var values = meant.ConvertAll(row => TableCells.Number(row.Row!.Cells[numbers]));
        var best = wish.Most ? values.Max() : values.Min();
        return best is null ? null : Found(meant.FindAll(row => TableCells.Number(row.Row!.Cells[numbers]) == best), $"The {(wish.Most ? "highest" : "lowest")} of {meant.Count} in \"{header[numbers]}\"");
    }

    private static RowComparison? Found(List<Passage> rows, string said) => rows.Count == 0 ? null : new RowComparison(rows, said);
}

/// <summary>What a question compares rows by.</summary>
/// <param name="Most">True for the most, false for the least.</param>
/// <param name="Rating">A rating that rows must have, where one is named.</param>
internal sealed partial record ComparisonWish(bool Most, RatingWish? Rating)
{
    public static ComparisonWish? Of(string question)
    {
        if (RatingPattern().Match(question) is { Success: true } rated)
            return new ComparisonWish(true, new RatingWish(rated.Groups["rating"].Value.ToLowerInvariant(), rated.Groups["what"].Value));
        if (MostPattern().IsMatch(question)) return new ComparisonWish(true, null);
        return LeastPattern().IsMatch(question) ? new ComparisonWish(false, null) : null;
    }

    [GeneratedRegex(@"\b(which|what|any|list)\b.*\b((?<rating>high|medium|low)( for| in| as to)?( the)? (?<what>likelihood|consequence|combined)|(?<what>likelihood|consequence|combined)( is| of| was| rated| as)* (?<rating>high|medium|low))\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex RatingPattern();

    [GeneratedRegex(@"\b(which|what|who|where)\b.*\b(?<!\bused? )(?<!\buses )(most|highest|biggest|largest|greatest)\b(?! (of|often|likely|important|common|popular|used|frequent|widely|widespread|recent)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex MostPattern();

    [GeneratedRegex(@"\b(which|what|who|where)\b.*\b((?<!\bat )least|lowest|smallest|fewest)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LeastPattern();
}

/// <param name="Word">high, medium or low.</param>
/// <param name="Column">What is rated.</param>
internal sealed record RatingWish(string Word, string Column)
{
    public bool Names(string title) => title.Equals(Column, StringComparison.OrdinalIgnoreCase);

    public bool Fits(string cell) => cell.Length > 0 && char.ToUpperInvariant(Word[0]) == cell[0] && !cell.Contains('/', StringComparison.Ordinal);
}
