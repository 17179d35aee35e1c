using DocumentFormat.OpenXml.Spreadsheet;

namespace AssistantBot.Documents.Papers.Excel;

/// <summary>What stands at the head and foot of every printed page.</summary>
/// <param name="Title">At the left of the head.</param>
/// <param name="Mark">At its right, such as that it is a draft; may be empty.</param>
/// <param name="Day">At the left of the foot; the page's number stands at its right.</param>
internal sealed record SheetFrame(string Title, string Mark, string Day)
{
    // Excel refuses a head or foot of more than 255 characters.
    private const int LongestTitle = 90;

    public HeaderFooter Element() => new(
        new OddHeader($"&L{Literal(InertText.Shorten(InertText.OneLine(Title), LongestTitle))}&R&B{Literal(Mark)}"),
        new OddFooter($"&L{Literal(Day)}&R&P of &N"));

    private static string Literal(string text) => text.Replace("&", "&&", StringComparison.Ordinal);
}
