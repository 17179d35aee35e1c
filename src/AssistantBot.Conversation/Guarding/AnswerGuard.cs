using System.Globalization;
using System.Text.RegularExpressions;
using AssistantBot.Conversation.Content;

namespace AssistantBot.Conversation.Guarding;

/// <summary>
/// Lets through what the evidence of one turn says. It is asked for the sentences of an answer one after another, as
/// <see cref="SentenceCutter"/> cuts them, for a list item rests on the citation of the line above it.
/// </summary>
/// <param name="evidence">The passages that the answer may cite.</param>
/// <param name="pluginResults">What plugins gave in this turn, as text; needs no citation.</param>
/// <param name="content">The corpus in force.</param>
internal sealed partial class AnswerGuard(IReadOnlyList<NumberedEvidence> evidence, IReadOnlyList<string> pluginResults, ContentSnapshot content)
{
    /// <summary>Checks the next sentence.</summary>
    public Checked Check(string sentence)
    {
        var cited = Marks().Matches(sentence).Select(mark => int.Parse(mark.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        var unknown = cited.Find(number => evidence.All(one => one.Number != number));
        if (unknown > 0) return Remove(sentence, RemovalReason.UnknownCitation, string.Create(CultureInfo.InvariantCulture, $"[{unknown}] is not among the evidence"));
        if (cited.Count == 0 && pluginResults.Count == 0 && IsStatement(sentence)) return Remove(sentence, RemovalReason.NoCitation, "it cites nothing");
        return new Checked(sentence, null);
    }

    private bool IsStatement(string sentence) => !sentence.TrimEnd().EndsWith(':') || sentence.Any(char.IsAsciiDigit) || Answers.Entities.In(sentence, content).Count > 0;

    private static Checked Remove(string sentence, RemovalReason reason, string detail) =>
        new(new string([.. sentence[sentence.TrimEnd().Length..].Where(c => c == '\n')]), new Removal(sentence.Trim(), reason, detail));

    [GeneratedRegex(@"\[(\d{1,3})\]")]
    private static partial Regex Marks();
}
