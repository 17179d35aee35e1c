using System.Text.RegularExpressions;
using AssistantBot.Knowledge.Analysis;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Knowledge.Indexing;

/// <summary>
/// Where a question says which document it asks: "what does the checklist say about who leads?" asks who leads, and passages that
/// speak of the checklist don't answer it.
/// </summary>
internal static partial class SourceMention
{
    private static readonly HashSet<string> Nothing = [];

    /// <summary>The words, in lower case, that say what whole documents are about.</summary>
    public static IReadOnlySet<string> SubjectsOf(IEnumerable<Passage> passages) =>
        passages.Select(passage => passage.Source).Distinct().SelectMany(source => source.About).SelectMany(EnglishAnalyzer.Words).ToHashSet(StringComparer.Ordinal);

    /// <summary>The words, in lower case, that only name the document.</summary>
    public static IReadOnlySet<string> In(string question)
    {
        var mentions = MentionPattern().Matches(question);
        return mentions.Count == 0 ? Nothing : mentions.SelectMany(mention => EnglishAnalyzer.Words(mention.Groups["who"].Value)).ToHashSet(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\b(what|how|which [\w ]{2,30}) (does|do|did) (?<who>.{3,60}?) (say|says|tell|tells|advise|recommend|warn|suggest|name|list|give|print|mention|put)\b|\b(according to|going by|in|as) (?<who>(the |its )?([\w'’&-]+ ){0,3}(report|guide|toolkit|checklist|table|note|paper|framework|grid|study|appendix|foreword)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex MentionPattern();
}
