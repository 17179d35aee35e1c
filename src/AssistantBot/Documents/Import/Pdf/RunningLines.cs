using System.Text.RegularExpressions;

namespace AssistantBot.Documents.Import.Pdf;

/// <summary>Leaves out what runs along the top and the bottom of all pages: titles, dates and page numbers.</summary>
internal static partial class RunningLines
{
    /// <summary>Share of a page's height, at its top and at its bottom, in which such lines stand.</summary>
    private const double Margin = 0.12;

    /// <param name="largest">Height above which a line is a heading, and stays.</param>
    public static IReadOnlyList<PdfPage> Remove(IReadOnlyList<PdfPage> pages, double largest)
    {
        if (pages.Count < 2) return pages;
        var seen = pages.SelectMany(page => page.Lines.Where(line => MayRun(line, page)).Select(Shape).Distinct()).GroupBy(shape => shape).ToDictionary(group => group.Key, group => group.Count());
        var often = Math.Max(2, pages.Count / 2);
        return [.. pages.Select(page => page with { Lines = [.. page.Lines.Where(line => !MayRun(line, page) || seen[Shape(line)] < often)] })];

        bool MayRun(PdfLine line, PdfPage page) => line.Height <= largest && (line.Bottom < page.Height * Margin || line.Top > page.Height * (1 - Margin));
    }

    /// <summary>The line with its numbers alike, at its height.</summary>
    private static string Shape(PdfLine line) => $"{Digits().Replace(line.Text, "0")} {Math.Round(line.Top / 4)}";

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
