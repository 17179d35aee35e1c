using System.Text.RegularExpressions;

namespace AssistantBot.Knowledge.Tests.Completeness;

/// <summary>Every number of the five documents is a fact, or excluded with a reason.</summary>
public sealed class SourceDocumentTests
{
    public static TheoryData<string> Sources => Evidence.Sources;

    [SourceDocumentsTheory]
    [MemberData(nameof(Sources))]
    public void Every_number_of_the_document_is_a_fact_or_excluded(string source)
    {
        var lines = SourceDocuments.Lines(source);
        var facts = Evidence.Facts(source).ToLookup(fact => fact.Line);
        var exclusions = Evidence.Exclusions(source);

        var open = lines.SelectMany((text, index) =>
            Less(Figures.Numbers(Mask(text, index + 1, exclusions)), facts[index + 1].SelectMany(fact => Figures.Numbers(fact.Figure)))
                .Select(number => $"line {index + 1}: {number} in \"{text}\""));

        Assert.Empty(open);
    }

    [SourceDocumentsTheory]
    [MemberData(nameof(Sources))]
    public void A_fact_has_its_figure_on_its_line(string source)
    {
        var lines = SourceDocuments.Lines(source);

        Assert.All(Evidence.Facts(source), fact => Assert.Empty(Less(Figures.Numbers(fact.Figure), Figures.Numbers(lines[fact.Line - 1]))));
    }

    [SourceDocumentsTheory]
    [MemberData(nameof(Sources))]
    public void An_exclusion_says_why_and_excludes_as_many_numbers_as_it_says(string source)
    {
        var lines = SourceDocuments.Lines(source);
        var exclusions = Evidence.Exclusions(source);
        var counts = new int[exclusions.Count];
        for (var i = 0; i < lines.Length; i++) Mask(lines[i], i + 1, exclusions, (exclusion, numbers) => counts[exclusion] += numbers);

        Assert.All(exclusions, exclusion => Assert.NotEmpty(exclusion.Reason));
        Assert.Equal(exclusions.Select(exclusion => exclusion.Count), counts);
    }

    /// <summary>The line without what the exclusions match, each applied to what those before it left.</summary>
    private static string Mask(string text, int line, IReadOnlyList<Exclusion> exclusions, Action<int, int>? count = null)
    {
        for (var i = 0; i < exclusions.Count; i++)
        {
            if (!exclusions[i].Holds(line)) continue;
            var place = i;
            text = Regex.Replace(text, exclusions[i].Pattern, match =>
            {
                var numbers = Figures.Numbers(match.Value).Count();
                count?.Invoke(place, numbers);
                return numbers > 0 ? "\0" : match.Value;
            });
        }

        return text;
    }

    /// <summary>What is left of the numbers when each of the others has taken one that equals it.</summary>
    private static List<string> Less(IEnumerable<string> numbers, IEnumerable<string> others)
    {
        var left = numbers.ToList();
        foreach (var number in others) left.Remove(number);
        return left;
    }
}
