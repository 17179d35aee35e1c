using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Corpus;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Answers;

/// <summary>Makes an answer from the passages that were found: a whole table, or the sentences, lists and rows that answer best, until enough is said.</summary>
/// <param name="features">What the evidence was judged by.</param>
internal sealed class Composer(ResolvedQuestion question, IReadOnlyList<Hit> hits, Features features, ContentSnapshot content)
{
    /// <summary>Characters after which nothing is added: a fact is short, a method or a lesson takes more.</summary>
    private int Enough => question.Shape is QuestionShape.HowMuch or QuestionShape.When or QuestionShape.Who or QuestionShape.Define or QuestionShape.YesNo ? 470 : 1_150;

    /// <summary>Characters by which the last piece may pass that.</summary>
    private const int Overrun = 150;

    /// <summary>Characters by which the list that is asked for may pass it: half a list answers nothing.</summary>
    private const int ListOverrun = 650;

    /// <summary>Characters below which an answer is filled up with what is less near.</summary>
    private const double Scant = 400;

    /// <summary>How many passages are drawn on.</summary>
    private const int Passages = 5;

    /// <summary>How many passages more the second part of a question may bring.</summary>
    private const int SecondPassages = 2;

    /// <summary>What a piece's score must be, beside the best one's, to be worth showing.</summary>
    private const double WorthAdding = 0.42;

    /// <summary>How much of the way to the best passage's score a list of the same document goes up where a list or a method is asked for: what it lists is told there, and around it what that is.</summary>
    private const double KinGain = 0.5;

    /// <summary>How near to the best passage a table or a row of one counts as meant, as a share of its score.</summary>
    private const double Near = 0.6;

    /// <summary>A longer table is not shown whole.</summary>
    private const int MostRows = 20;

    private AnswerText _answer = new();

    public AnswerText Compose()
    {
        if (RowComparison.Of(question, hits, content) is { } compared) AddCompared(compared);
        else if (WholeTable() is { } rows) AddRows(rows, RowWords.Short);
        else AddChosen();
        if (_answer.Passages.Select(passage => passage.Section.LawYear).Max() is { } year)
            _answer.AddRemark($"Law and procurement rules are as they stood in {year}: check the current law.");
        return _answer;
    }

    private void AddChosen()
    {
        var chosen = Chosen();
        _answer = new AnswerText { Opening = PlainWord.For(question, chosen, content) };
        if (chosen[0].LeadsATable && RowsOf(chosen[0].Passage) is { Count: > 0 and <= MostRows } rows)
        {
            Add([chosen[0]]);
            foreach (var row in rows) _answer.AddItem(row, RowWords.Short(row.Row!));
            return;
        }

        chosen = [.. chosen.Where((unit, i) => i == 0 || !unit.LeadsATable)];
        foreach (var units in chosen.GroupBy(unit => (unit.Passage.SectionId, unit.Passage.Row is null))) Add([.. units]);
    }

    /// <summary>The rows of a table that is asked for as a whole, or null; where only some of them have the names that the question has, those.</summary>
    private List<Passage>? WholeTable()
    {
        if (question.AsTable && hits.Take(Passages).TakeWhile(hit => hit.Score >= hits[0].Score * Near).Select(hit => RowsOf(hit.Passage)).FirstOrDefault(table => table.Count is > 1 and <= MostRows) is { } wanted)
            return Named(wanted);
        if (question.Shape != QuestionShape.List) return null;
        var first = hits[0].Passage;
        var rows = RowsOf(first);
        if (rows.Count is 0 or > MostRows) return null;

        // One row well ahead of the others was meant alone; several rows of one table near the top mean the table.
        var near = hits.TakeWhile(hit => hit.Score >= hits[0].Score * Near).Count(hit => hit.Passage.SectionId == first.SectionId);
        return first.Row is null || near >= 3 ? Named(rows) : null;
    }

    private List<Passage> Named(List<Passage> rows)
    {
        var named = rows.FindAll(row => question.Names.Any(name => name.StandsIn(PassageTerms.Of(row).Statements[0])));
        return named.Count > 0 ? named : rows;
    }

    /// <summary>The rows of the passage's section.</summary>
    private List<Passage> RowsOf(Passage passage) => [.. content.Knowledge.Passages.Where(other => other.SectionId == passage.SectionId && other.Row is not null)];

    /// <summary>The best pieces, best first; each is weighed by what it tells that the ones before have not told.</summary>
    private List<Unit> Chosen()
    {
        var relevance = new Relevance(question, content);
        var left = Candidates([.. hits.Take(Passages)], relevance);
        left.AddRange(hits.Skip(Passages).Where(IsKin).SelectMany(hit => Unit.Of(hit.Passage).Where(unit => unit.IsList).Select(unit => Candidate(unit, hit, hits[0], relevance))));
        var second = Second();
        var (chosen, told, length, first) = (new List<Unit>(), relevance.Nothing, 0, 0.0);
        while (left.Count > 0 && length < Enough)
        {
            var best = left.MaxBy(candidate => candidate.Score(told))!;
            var score = best.Score(told);
            if (chosen.Count == 0) first = score;
            if (score < first * WorthAdding * Math.Min(1, length / Scant)) break;
            left.Remove(best);
            if (chosen.Count > 0 && length + best.Unit.Length > Enough + MayPass(best.Unit, chosen)) continue;
            chosen.Add(best.Unit);
            length += best.Unit.Length;
            Tell(best, told);
            if (IsPath(best.Unit)) left.RemoveAll(other => IsPath(other.Unit) && other.Unit.Passage.SectionId != best.Unit.Passage.SectionId);
            if (chosen.Count != 1 || second is null || chosen[0].Covers(second)) continue;
            left.RemoveAll(candidate => second.Covers(candidate.Unit));
            chosen.Add(second);
            length += second.Length;
        }

        if (Keystone.MissingFrom(chosen, features, content) is { } keystone) chosen.Add(keystone);
        return chosen;
    }

    private int MayPass(Unit unit, List<Unit> chosen) => question.Shape == QuestionShape.List && unit.IsList && !chosen.Exists(other => other.IsList) ? ListOverrun : Overrun;

    /// <summary>True for a way through the documents: who is shown one is not shown those of others.</summary>
    private static bool IsPath(Unit unit) => unit.Passage.Document.Kind == DocumentKinds.Path;

    private static void Tell(Candidate candidate, double[] told)
    {
        for (var i = 0; i < told.Length; i++) told[i] = Math.Max(told[i], candidate.Shares[i]);
    }

    /// <summary>The piece that answers the second part of a question in two parts best, looked for apart.</summary>
    private Unit? Second()
    {
        if (QuestionParts.Second(question, content) is not { } part) return null;
        var found = hits.Take(Passages).Concat(Retrieval.Find(part, content, SecondPassages)).DistinctBy(hit => hit.Passage.Number).ToList();
        var relevance = new Relevance(part, content);
        return Candidates(found, relevance).MaxBy(candidate => candidate.Score(relevance.Nothing))?.Unit;
    }

    private List<Candidate> Candidates(List<Hit> found, Relevance relevance) =>
        [.. found.SelectMany(hit => Unit.Of(hit.Passage).Select(unit => Candidate(unit, hit, found[0], relevance)))];

    private Candidate Candidate(Unit unit, Hit hit, Hit best, Relevance relevance)
    {
        var rank = Math.Min(1, hit.Score / best.Score);
        return new Candidate(unit, unit.IsList && IsKin(hit) ? rank + (KinGain * (1 - rank)) : rank, hit == best, relevance);
    }

    /// <summary>True for a section of the best passage's document where a list or a method is asked for.</summary>
    private bool IsKin(Hit hit) => question.Shape is QuestionShape.List or QuestionShape.HowTo && hit.Passage.Row is null && hit.Passage.Document == hits[0].Passage.Document;

    /// <summary>Pieces of one passage in its order, or rows of one table, the one that answers best first.</summary>
    private void Add(List<Unit> units)
    {
        var passage = units[0].Passage;
        if (passage.Row is not null)
        {
            AddRows([.. units.Select(unit => unit.Passage)], RowWords.Full);
            return;
        }

        var lists = units.Where(unit => unit.IsList).ToDictionary(unit => unit.Places[0]);
        var prose = new List<string>();
        foreach (var place in units.SelectMany(unit => unit.IsList ? [unit.Places[0]] : unit.Places).Distinct().Order())
        {
            if (lists.TryGetValue(place, out var list)) AddList(list, prose);
            else prose.Add(passage.Statements[place].Text);
        }

        Flush(passage, prose);
    }

    private void AddCompared(RowComparison compared)
    {
        if (compared.Rows.Count > 1) _answer.AddLine($"{compared.Said}:");
        else _answer.AddRow(compared.Rows[0], $"{compared.Said}: {RowWords.Full(compared.Rows[0].Row!)}");
        foreach (var row in compared.Rows.Where(_ => compared.Rows.Count > 1)) _answer.AddItem(row, RowWords.Full(row.Row!));
    }

    private void AddRows(List<Passage> rows, Func<RowText, string> words)
    {
        var heading = rows[0].Section.Heading;
        if (rows.Count == 1) _answer.AddRow(rows[0], $"{heading}: {words(rows[0].Row!)}");
        else _answer.AddLine($"{heading}:");
        foreach (var row in rows.Where(_ => rows.Count > 1)) _answer.AddItem(row, words(row.Row!));
    }

    private void AddList(Unit list, List<string> prose)
    {
        Flush(list.Passage, prose);
        var statements = list.Places.Select(place => list.Passage.Statements[place]).ToList();
        _answer.AddList(list.Passage, statements[0].Text, [.. statements.Skip(1).Select(item => item.Text)], statements[^1].Kind == StatementKind.Step);
    }

    private void Flush(Passage passage, List<string> prose)
    {
        if (prose.Count > 0) _answer.AddParagraph(passage, prose);
        prose.Clear();
    }
}
