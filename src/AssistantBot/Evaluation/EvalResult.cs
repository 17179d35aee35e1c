using AssistantBot.Conversation.Turns;
using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Evaluation;

/// <summary>What became of one question.</summary>
/// <param name="FactsStated">How many of its facts the answer states.</param>
/// <param name="Facts">How many it ought to state; 0 where it ought to be refused.</param>
/// <param name="CitedRight">Citations that name a right place.</param>
/// <param name="Rank">Rank of the first passage of a right place among ten searched; 0 for none.</param>
internal sealed record EvalResult(
    string Id, string Type, bool Refused, int FactsStated, int Facts, int CitedRight, int Cited, bool FirstRight, int Rank, int Length, double Milliseconds)
{
    public bool OughtToBeRefused => Facts == 0;

    /// <summary>What a language model had to do with the reply; null where none was asked.</summary>
    public ModelUse? Model { get; init; }

    public static EvalResult From(EvalQuestion question, Reply reply, IReadOnlyList<Hit> hits, double milliseconds)
    {
        var refused = reply.Kind is ReplyKind.Abstain or ReplyKind.Redirect or ReplyKind.Clarify;
        var gold = question.Gold ?? [];
        var cited = reply.Citations.Select(citation => gold.Any(place => PlaceMatcher.IsSame(place, citation.Source, citation.Locator))).ToList();
        var wrong = (question.MustNot ?? []).Any(wording => FactMatcher.States(reply.Text, [wording]));
        var rank = hits.ToList().FindIndex(hit => gold.Any(place => PlaceMatcher.IsSame(place, hit.Passage.Source.Key, hit.Passage.Locator))) + 1;
        return new EvalResult(
            question.Id, question.Type, refused, wrong ? 0 : (question.Must ?? []).Count(fact => FactMatcher.States(reply.Text, fact)), question.Must?.Count ?? 0,
            cited.Count(right => right), cited.Count, cited.Count > 0 && cited[0], rank, reply.Text.Length, milliseconds)
        {
            Model = reply.Model,
        };
    }
}
