using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Corpus;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Answers;

/// <summary>Finds the passages for a resolved question: the index's ranking, corrected by what the conversation is about and by names.</summary>
internal static class Retrieval
{
    private const int Considered = 40;

    /// <summary>What a passage of the document under discussion gains.</summary>
    private const double TopicGain = 1.6;

    /// <summary>What a passage gains that holds the sort of thing that is asked for.</summary>
    private const double SortGain = 1.1;

    /// <summary>What an entry of the glossary gains when a meaning is asked for.</summary>
    private const double DefinitionGain = 1.25;

    /// <summary>What is left of it when something else is asked for, which its source's own passage says better.</summary>
    private const double GlossaryShare = 0.75;

    /// <summary>What is left of a reading path, which only points to what answers.</summary>
    private const double PathShare = 0.8;

    /// <summary>What is left of a roll of people where nobody asks for people: their posts are words of the field, and say nothing of it.</summary>
    private const double RollShare = 0.6;

    /// <summary>What is left of a passage that has none of the names that were asked about.</summary>
    private const double NamelessShare = 0.55;

    /// <summary>How near the best passage of the name's own document must come, as a share of the best one's score.</summary>
    private const double OwnShare = 0.4;

    public static IReadOnlyList<Hit> Find(ResolvedQuestion question, ContentSnapshot content, int top) =>
        [.. content.Knowledge.Index.Search(question.Query, Considered)
            .Select(hit => hit with { Score = hit.Score * Correction(question, hit.Passage, content) })
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Passage.Number).Take(top)];

    /// <summary>
    /// For a comparison, the best passage for each name that is compared, and then the others; what a name has is asked for without the other names.
    /// </summary>
    public static IReadOnlyList<Hit> FindCompared(ResolvedQuestion question, ContentSnapshot content, int top)
    {
        var all = Find(question, content, top);
        if (question.Shape != QuestionShape.Compare || question.Names.Count < 2) return all;
        var best = question.Names
            .Select(name => question with { Names = [name], Query = question.Query with { Clauses = [.. question.Query.Clauses.Where(clause => clause == name || !question.Names.Contains(clause))] } })
            .SelectMany(part => Best(part, content))
            .DistinctBy(hit => question.Names.Any(name => name.StandsIn(PassageTerms.Of(hit.Passage).Title)) ? hit.Passage.Document.Id : hit.Passage.SectionId).ToList();
        if (best.Count < 2) return all;
        return [.. best.Select(hit => hit with { Score = best.Max(other => other.Score) }), .. all.Where(hit => !best.Exists(chosen => chosen.Passage.Number == hit.Passage.Number))];
    }

    /// <summary>The best passage for what one name has: of a document that is about it, where one comes near.</summary>
    private static IEnumerable<Hit> Best(ResolvedQuestion named, ContentSnapshot content)
    {
        var found = Find(named, content, Considered);
        var about = found.TakeWhile(hit => hit.Score >= found[0].Score * OwnShare).Where(hit => named.Names[0].StandsIn(PassageTerms.Of(hit.Passage).Title));
        return about.Concat(found).Take(1);
    }

    private static double Correction(ResolvedQuestion question, Passage passage, ContentSnapshot content)
    {
        var fit = Fit(question, passage);
        if (question.Topic is { } topic) return fit * (passage.Document.Id == topic ? TopicGain : 1);
        return fit * (question.Names.Count == 0 || question.Names.Any(name => Coverage.HoldsAsAWhole(passage, name, content)) ? 1 : NamelessShare);
    }

    /// <summary>What a passage gains when it holds the sort of thing that is asked for.</summary>
    private static double Fit(ResolvedQuestion question, Passage passage)
    {
        if (passage.Document.Kind == DocumentKinds.Path) return PathShare;
        if (Rolls.IsRoll(passage) && question.Shape != QuestionShape.Who && !Rolls.AsksForPeople(question.Text)) return RollShare;
        var glossary = passage.Document.Kind == DocumentKinds.Glossary;
        return question.Shape switch
        {
            QuestionShape.Define => glossary ? DefinitionGain : 1,
            _ when glossary => GlossaryShare,
            _ => Holds(PassageSorts.Of(passage), question) ? SortGain : 1,
        };
    }

    private static bool Holds(PassageSorts passage, ResolvedQuestion question) => question.Shape switch
    {
        QuestionShape.List => passage.HasItems,
        QuestionShape.HowMuch => Evidence.AsksForMoney(question.Text) ? passage.HasMoney : passage.HasFigure,
        QuestionShape.When => passage.HasDate,
        QuestionShape.Compare => passage.HasMoney && Evidence.AsksForMoney(question.Text),
        _ => false,
    };
}
