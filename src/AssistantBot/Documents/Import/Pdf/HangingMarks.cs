using AssistantBot.Documents.Import.Markup;

namespace AssistantBot.Documents.Import.Pdf;

/// <summary>Joins bullets and paragraph numbers that stand apart to the left with the lines that they belong to.</summary>
internal static class HangingMarks
{
    public static IEnumerable<PdfLine> Join(IEnumerable<PdfLine> lines)
    {
        var all = lines.ToList();
        var marks = new Dictionary<PdfLine, PdfLine>();
        foreach (var mark in all.Where(line => LineShape.IsMarker(line.Text)))
        {
            var beside = all.Where(line => line != mark && line.Left > mark.Left && line.IsBeside(mark) && !LineShape.IsMarker(line.Text)).MinBy(line => line.Left);
            if (beside is not null) marks.TryAdd(beside, mark);
        }

        var joined = marks.Values.ToHashSet();
        return all.Where(line => !joined.Contains(line)).Select(line => marks.TryGetValue(line, out var mark) ? new PdfLine(line.Block, [.. mark.Words, .. line.Words]) : line);
    }
}
