using System.Text.RegularExpressions;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Knowledge.Tests.Figures;

/// <summary>Every figure of the two first documents is found by searching for what it says, at its place in the original.</summary>
public sealed class FigureTests
{
    private const int Top = 10;

    public static TheoryData<string, string, string, string> Figures { get; } = Read("hmep", "eastherts");

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_figure_is_among_the_first_ten_passages(string source, string figures, string locator, string search)
    {
        Assert.True(RealKnowledge.Base.Corpus.Sources[source].Locators.Contains(locator), $"{locator} is not a place in {source}");
        var found = RealKnowledge.Base.Search(search, Top).Select(hit => hit.Passage).ToList();
        Assert.True(
            found.Exists(passage => passage.Source.Key == source && IsAt(passage, locator) && figures.Split("; ").All(figure => Holds(passage.Text, figure))),
            $"\"{search}\" found {string.Join(", ", found.Select(passage => $"{passage.Source.Key} {passage.Locator}"))}, none of which holds {figures} at {locator}");
    }

    /// <summary>A heading may cover a few paragraphs: 4.8-4.9 is at 4.9.</summary>
    private static bool IsAt(Passage passage, string locator)
    {
        if (passage.Locator == locator) return true;
        var (range, place) = (passage.Locator.Split('-'), locator.Split('.'));
        if (range.Length != 2 || place.Length != 2) return false;
        var (first, last) = (range[0].Split('.'), range[1].Split('.'));
        return first[0] == place[0] && int.Parse(first[1]) <= int.Parse(place[1]) && int.Parse(place[1]) <= int.Parse(last[1]);
    }

    /// <summary>The corpus prints 15% as "15 per cent"; a figure is not part of a longer one.</summary>
    private static bool Holds(string text, string figure) => Regex.IsMatch(
        text, $@"(?<![\p{{L}}\p{{Nd}}£.])(?<!\d,){Regex.Escape(figure.Replace("%", " per cent", StringComparison.Ordinal))}(?![\p{{L}}\p{{Nd}}]|[.,]\d)", RegexOptions.IgnoreCase);

    private static TheoryData<string, string, string, string> Read(params string[] sources)
    {
        var figures = new TheoryData<string, string, string, string>();
        foreach (var source in sources)
        {
            var lines = File.ReadLines(Repository.At("tests", "AssistantBot.Knowledge.Tests", "Figures", $"{source}.txt"));
            foreach (var parts in lines.Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(" | "))) figures.Add(source, parts[0], parts[1], parts[2]);
        }

        return figures;
    }
}
