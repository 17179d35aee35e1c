using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Turns;
using AssistantBot.Knowledge.Corpus;
using AssistantBot.Plugins;

namespace AssistantBot.Conversation.Cases;

/// <summary>Puts lists of cases, comparisons and lessons into words, each line with its source.</summary>
/// <param name="catalog">The cases in force.</param>
public sealed partial class CaseWords(CaseCatalog catalog)
{
    /// <summary>A reader's screen.</summary>
    private const int MostListed = 15;

    private readonly List<Citation> _citations = [];

    /// <summary>Cases, one a line, with what was asked about them.</summary>
    /// <param name="found">At least one.</param>
    /// <param name="fact">The words on each case besides its name; where it is empty, its councils.</param>
    public Reply List(string heading, IReadOnlyList<CaseEntry> found, Func<CaseStudy, (string Text, string Evidence)> fact)
    {
        var text = new StringBuilder($"{heading}\n");
        foreach (var entry in found.Take(MostListed))
        {
            var (words, evidence) = fact(entry.Case);
            text.Append(CultureInfo.InvariantCulture, $"\n- {entry.Case.Name}: {(words.Length > 0 ? words : string.Join(", ", entry.Case.Councils))} {Mark(catalog.Cite(entry, evidence))}");
        }

        if (found.Count > MostListed) text.Append(CultureInfo.InvariantCulture, $"\n\nThere are {found.Count - MostListed} more; ask for a service or a council to narrow it down.");
        return Say(text, found.Count > 1 ? $"Compare {Names(found[0].Case)} with {Names(found[1].Case)}" : $"What did {Names(found[0].Case)} save?");
    }

    /// <summary>Two or three cases side by side.</summary>
    public Reply Compare(IReadOnlyList<CaseEntry> compared)
    {
        var marks = compared.Select(entry => Mark(catalog.Cite(entry, ""))).ToList();
        var text = new StringBuilder($"| | {string.Join(" | ", compared.Select((entry, i) => $"{Cell(entry.Case.Name)} {marks[i]}"))} |\n|---|{string.Concat(compared.Select(_ => "---|"))}");
        foreach (var (name, value) in CaseFacts.All)
            text.Append(CultureInfo.InvariantCulture, $"\n| {name} | {string.Join(" | ", compared.Select(entry => Cell(value(entry.Case)) is { Length: > 0 } cell ? cell : CaseStudy.NotStated))} |");
        return Say(text, [.. compared.Select(entry => $"What did {Names(entry.Case)} save?")]) with { Card = new ComparisonCard([.. compared.Select(entry => CaseSheet.Of(entry, catalog))]) };
    }

    /// <summary>What all cases teach on a theme.</summary>
    public Reply Lessons(string title, IReadOnlyList<(CaseEntry Entry, CaseLesson Lesson)> lessons) =>
        List($"{title}, from {lessons.Select(lesson => lesson.Entry.Case.Name).Distinct().Count()} cases:", lessons);

    /// <summary>What one case teaches.</summary>
    public Reply LessonsOf(CaseStudy one, IReadOnlyList<(CaseEntry Entry, CaseLesson Lesson)> lessons) => List($"Lessons of {one.Name}:", lessons);

    private Reply List(string heading, IReadOnlyList<(CaseEntry Entry, CaseLesson Lesson)> lessons)
    {
        var text = new StringBuilder($"{heading}\n");
        foreach (var (entry, lesson) in lessons.Take(MostListed))
            text.Append(CultureInfo.InvariantCulture, $"\n- {lesson.Text.TrimEnd('.')}. {Mark(catalog.Cite(entry with { Case = entry.Case with { Locator = lesson.Locator } }, lesson.Text))}");
        if (lessons.Count > MostListed) text.Append(CultureInfo.InvariantCulture, $"\n\nThe cases hold {lessons.Count - MostListed} more on this.");
        return Say(text, "Which case saved the most a year?", "Which cases lost a partner?");
    }

    /// <summary>The first councils without what kind of council they are, as people say them.</summary>
    private static string Names(CaseStudy one) => string.Join(" and ", one.Councils.Take(2).Select(council => CouncilKinds().Replace(council, "").Trim()));

    private static string Cell(string text) => text.Replace("|", "/", StringComparison.Ordinal).Replace('\n', ' ');

    private string Mark(Citation citation)
    {
        var place = _citations.IndexOf(citation);
        if (place < 0)
        {
            _citations.Add(citation);
            place = _citations.Count - 1;
        }

        return string.Create(CultureInfo.InvariantCulture, $"[{place + 1}]");
    }

    private Reply Say(StringBuilder text, params string[] suggestions) =>
        new(ReplyKind.Answer, text.ToString()) { Citations = _citations, Suggestions = [.. suggestions.Take(3)] };

    [GeneratedRegex(@"\b(London Borough of|Royal Borough of|Metropolitan|District|Borough|County|City|Council)\b ?")]
    private static partial Regex CouncilKinds();
}
