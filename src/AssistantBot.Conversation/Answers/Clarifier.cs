using System.Text.RegularExpressions;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Turns;
using AssistantBot.Knowledge.Corpus;
using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Conversation.Answers;

/// <summary>Asks back where a question leaves open whom it is about and several cases would answer it.</summary>
internal static partial class Clarifier
{
    private const int Fewest = 2;
    private const int Most = 3;

    /// <summary>What a case's score must be, beside the best's, to be a reading.</summary>
    private const double Close = 0.55;

    /// <summary>Words that carry meaning up to which a question is too bare to tell one case.</summary>
    private const int BareWords = 3;

    private const int LongestSuggestion = 78;

    /// <summary>The question back, or null where the question says enough or one answer serves.</summary>
    public static Reply? Ask(ResolvedQuestion question, IReadOnlyList<string> history, IReadOnlyList<Hit> hits, ContentSnapshot content)
    {
        if (question.Names.Count > 0 || history.Count > 0 || question.Meaningful.Count() > BareWords) return null;
        if (ImpersonalPattern().IsMatch(question.Text) || PronounPattern().Match(question.Text) is not { Success: true } open) return null;
        var readings = Readings(question, hits, content);
        if (readings.Count < Fewest) return null;
        var suggestions = readings.Select(name => Named(question.Text, open, name)).Where(text => text.Length <= LongestSuggestion).ToList();
        if (suggestions.Count < Fewest) return null;
        var text = $"Whom do you mean? The toolkits tell it of several:\n\n{string.Join('\n', suggestions.Select(suggestion => $"- {suggestion}"))}";
        return new Reply(ReplyKind.Clarify, text) { Suggestions = suggestions };
    }

    /// <summary>The cases whose passages answer about equally well.</summary>
    private static List<string> Readings(ResolvedQuestion question, IReadOnlyList<Hit> hits, ContentSnapshot content)
    {
        var finder = new SupportFinder(question, content);
        var near = Retrieval.Find(question, content, Considered).Where(hit => hits.Count > 0 && hit.Score >= hits[0].Score * Close);
        return [.. near.Where(hit => hit.Passage.Document.Kind == DocumentKinds.CaseStudy && finder.Of(hit.Passage).HoldsValue)
            .Select(hit => hit.Passage.Document).Distinct().Take(Most).Select(document => Called(document.Title.Split(':')[0]))];
    }

    /// <summary>A title that ends in a common word takes an article in a sentence: "the Black Country minor works framework".</summary>
    private static string Called(string title) => char.IsLower(title.Split(' ')[^1][0]) && !title.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? $"the {title}" : title;

    private const int Considered = 40;

    /// <summary>The question with a case in the place of the word that left it open.</summary>
    private static string Named(string question, Match open, string name)
    {
        if (DummyPattern().Match(question) is { Success: true } dummy && dummy.Groups["it"].Index == open.Index) return $"{char.ToUpperInvariant(question[0])}{question[1..].TrimEnd('?', ' ', '.')} {name}?";
        var text = $"{question[..open.Index]}{name}{(IsPossessive().IsMatch(open.Value) ? "'s" : "")}{question[(open.Index + open.Length)..]}".Trim();
        return text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }

    [GeneratedRegex(@"\b(which council'?s|their|they|them|it|its|the (two |other |three |four )?(councils?|partners?|partnership|company|authorities|boroughs|districts)('s?)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PronounPattern();

    /// <summary>"How long does it take to set up?": the word stands for nobody.</summary>
    [GeneratedRegex(@"\b(does|did|will|would|do) (?<it>it) (take|cost|need|make sense|help|pay)\b.*\bto\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex DummyPattern();

    /// <summary>"Is it possible to share one service?": nobody is meant.</summary>
    [GeneratedRegex(@"^\W*((so|and|but) )?(is|was|would|will|can|could|should|isn't) it (be |ever |always |usually |really )?(a |an )?(possible|allowed|legal|lawful|ok|okay|right|wrong|better|best|good|bad|wise|worth|necessary|normal|common|hard|easy|difficult|safe|true|enough|fair|cheaper|quicker|important|usual|essential)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ImpersonalPattern();

    [GeneratedRegex(@"(^their$|^its$|'s?$)", RegexOptions.IgnoreCase)]
    private static partial Regex IsPossessive();
}
