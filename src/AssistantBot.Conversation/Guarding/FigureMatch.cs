using System.Globalization;
using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Analysis;
using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Conversation.Guarding;

/// <summary>Whether two figures are the same, in value and in unit.</summary>
internal static class FigureMatch
{
    /// <summary>From here on, digits without a sign can only be an amount: "1,200,000" for £1.2m.</summary>
    private const decimal LeastBare = 10_000;

    /// <summary>True where the evidence's figure is the sentence's.</summary>
    public static bool Same(Figure said, Figure held) => said.Kind switch
    {
        FigureKind.Date => held.Kind is FigureKind.Date && Within(said.Values[0], held.Values[0]),
        _ => said.Values.Any(held.Values.Contains) && SameUnit(said, held),
    };

    /// <summary>True where a number stands with something of the sort that it counts; another figure has its unit in itself.</summary>
    /// <param name="held">The words behind the evidence's figure; none where what it counts is not written there.</param>
    /// <param name="terms">Stems of the evidence's statement.</param>
    public static bool Counts(Figure said, IReadOnlyList<string> held, IReadOnlySet<string> terms, ContentSnapshot content)
    {
        var stems = EnglishAnalyzer.Terms(said.Unit);
        var rules = content.Knowledge.Corpus.Rules;
        return stems.Count == 0 || rules.AlikeTo(stems).Overlaps(held.Count > 0 ? HeldBy(held, rules) : terms);
    }

    /// <summary>What is counted stands last, and its like will do; a verb may have been taken along, so the words themselves will do too.</summary>
    private static HashSet<string> HeldBy(IReadOnlyList<string> held, AnswerRules rules) => [.. rules.AlikeTo(EnglishAnalyzer.Terms(held[^1])), .. held.SelectMany(EnglishAnalyzer.Stems)];

    private static bool SameUnit(Figure said, Figure held)
    {
        if (said.Kind == held.Kind) return true;
        var bare = said.Kind == FigureKind.Number ? said : held;
        var other = bare == said ? held : said;
        return bare.Kind == FigureKind.Number && other.Kind == FigureKind.Money && bare.Unit is "" or "a" or "year" or "pounds" && bare.Values.Any(value => decimal.Parse(value, CultureInfo.InvariantCulture) >= LeastBare);
    }

    /// <summary>Every part of the date that is said stands in the one that is held.</summary>
    private static bool Within(string said, string held) => said.Split('|').Zip(held.Split('|')).All(part => part.First.Length == 0 || part.First == part.Second);
}
