using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Answers;

/// <summary>Makes an answer from the passages that were found: a row, a whole table, a whole list, or the sentences that answer.</summary>
internal sealed class Composer(ResolvedQuestion question, IReadOnlyList<Hit> hits, ContentSnapshot content)
{
    /// <summary>Characters after which no further passage is added: a fact is short, a method or a lesson takes more.</summary>
    private int Enough => question.Shape is QuestionShape.HowMuch or QuestionShape.When or QuestionShape.Who or QuestionShape.Define or QuestionShape.YesNo ? 400 : 620;

    /// <summary>Characters of one passage beyond which only its best sentences are shown.</summary>
    private const int ShortPassage = 600;

    /// <summary>What a further passage's score must be, beside the first's, to be worth showing.</summary>
    private const double WorthAdding = 0.6;

    private readonly AnswerText _answer = new();

    public AnswerText Compose()
    {
        if (WholeTable() is { } rows) AddTable(rows);
        else AddPassage(hits[0].Passage);
        foreach (var hit in Further()) AddPassage(hit.Passage);
        if (_answer.Passages.Select(passage => passage.Section.LawYear).Max() is { } year)
            _answer.AddRemark($"Law and procurement rules are as they stood in {year}: check the current law.");
        return _answer;
    }

    /// <summary>The rows of a table that is asked for as a whole, or null.</summary>
    private List<Passage>? WholeTable()
    {
        if (question.Shape is not (QuestionShape.List or QuestionShape.Open)) return null;
        var first = hits[0].Passage;
        var rows = content.Knowledge.Passages.Where(passage => passage.SectionId == first.SectionId && passage.Row is not null).ToList();
        if (rows.Count == 0 || rows.Count > 20) return null;
        if (first.Row is null) return question.Shape == QuestionShape.List ? rows : null;

        // One row well ahead of the others was meant alone; several rows of one table near the top mean the table.
        var near = hits.TakeWhile(hit => hit.Score >= hits[0].Score * WorthAdding).Count(hit => hit.Passage.SectionId == first.SectionId);
        return question.Shape == QuestionShape.List && near >= 3 ? rows : null;
    }

    private void AddTable(List<Passage> rows)
    {
        _answer.AddLine($"{rows[0].Section.Heading}:");
        foreach (var row in rows) _answer.AddItem(row, RowWords.Short(row.Row!));
    }

    private IEnumerable<Hit> Further()
    {
        var first = hits[0];
        foreach (var hit in hits.Skip(1))
        {
            if (_answer.Length >= Enough || hit.Score < first.Score * WorthAdding || _answer.Passages.Count() >= 4) yield break;
            if (_answer.Passages.Any(passage => passage.Number == hit.Passage.Number)) continue;
            if (question.Names.Any(name => Coverage.Holds(first.Passage, name) && !Coverage.Holds(hit.Passage, name))) continue;
            yield return hit;
        }
    }

    private void AddPassage(Passage passage)
    {
        if (passage.Row is { } row)
        {
            _answer.AddParagraph(passage, [$"{passage.Section.Heading}: {RowWords.Full(row)}"]);
            return;
        }

        var list = passage.Statements.Select(statement => statement.List).DefaultIfEmpty(-1).Max();
        if (list >= 0 && (WantsList || passage.Text.Length <= ShortPassage || BestIsItem(passage))) AddWithLists(passage);
        else _answer.AddParagraph(passage, Sentences(passage));
    }

    private bool WantsList => question.Shape is QuestionShape.List or QuestionShape.HowTo or QuestionShape.Open or QuestionShape.Define;

    private bool BestIsItem(Passage passage) => Ranked(passage)[0].Kind is StatementKind.Item or StatementKind.Step;

    /// <summary>The sentences that answer best, before, between and after the lists, which are given whole.</summary>
    private void AddWithLists(Passage passage)
    {
        var keep = passage.Text.Length <= ShortPassage ? passage.Statements.Where(statement => statement.Kind == StatementKind.Sentence).ToHashSet() : [.. Ranked(passage).Where(statement => statement.Kind == StatementKind.Sentence).Take(1)];
        var prose = new List<string>();
        foreach (var statement in passage.Statements)
        {
            if (statement.Kind == StatementKind.Sentence && keep.Contains(statement)) prose.Add(statement.Text);
            if (statement.Kind != StatementKind.Lead) continue;
            Flush(passage, prose);
            var items = passage.Statements.Where(item => item.List == statement.List && item.Kind is (StatementKind.Item or StatementKind.Step)).ToList();
            _answer.AddList(passage, statement.Text, [.. items.Select(item => item.Text)], items.Exists(item => item.Kind == StatementKind.Step));
        }

        Flush(passage, prose);
    }

    private void Flush(Passage passage, List<string> prose)
    {
        if (prose.Count > 0) _answer.AddParagraph(passage, prose);
        prose.Clear();
    }

    /// <summary>A short passage whole; of a longer one the best sentences, in their order, up to its budget.</summary>
    private List<string> Sentences(Passage passage)
    {
        if (passage.Text.Length <= ShortPassage && _answer.IsEmpty) return [.. passage.Statements.Select(statement => statement.Text)];
        var budget = _answer.IsEmpty ? ShortPassage : Enough / 2;
        var chosen = new HashSet<Statement>();
        var length = 0;
        foreach (var statement in Ranked(passage))
        {
            if (chosen.Count > 0 && length + statement.Text.Length > budget) continue;
            chosen.Add(statement);
            length += statement.Text.Length;
        }

        return [.. passage.Statements.Where(chosen.Contains).Select(statement => statement.Text)];
    }

    private List<Statement> Ranked(Passage passage) =>
        [.. passage.Statements.Select((statement, i) => (statement, i, Score: Score(statement))).OrderByDescending(ranked => ranked.Score).ThenBy(ranked => ranked.i).Select(ranked => ranked.statement)];

    private double Score(Statement statement)
    {
        var terms = EnglishAnalyzer.Terms(statement.Text).ToHashSet(StringComparer.Ordinal);
        var score = question.Query.Clauses.Where(clause => Coverage.Holds(terms, clause)).Sum(clause => clause.Weight * content.Knowledge.Index.Rarity(clause.Terms[0].Term));
        return score * (Fits(statement.Text) ? 1.5 : 1) + (Fits(statement.Text) ? 1 : 0);
    }

    /// <summary>True where a sentence holds the sort of thing that is asked for.</summary>
    private bool Fits(string text) => question.Shape switch
    {
        QuestionShape.HowMuch => Evidence.HasFigure(text, Evidence.AsksForMoney(question.Text)),
        QuestionShape.When => Evidence.HasDate(text),
        _ => false,
    };
}
