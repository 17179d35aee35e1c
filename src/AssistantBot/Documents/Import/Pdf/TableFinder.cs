using AssistantBot.Documents.Import.Markup;

namespace AssistantBot.Documents.Import.Pdf;

/// <summary>
/// Finds tables, which a PDF only draws, by the gaps that run down through their rows. It goes from a band with gaps downwards for as long as
/// at least one gap goes on; prose in columns and paragraphs with hanging numbers are told apart from tables.
/// </summary>
internal sealed class TableFinder
{
    /// <summary>Words in a cell on average beyond which two columns are prose.</summary>
    private const double Prose = 5;

    private readonly double _space;

    private TableFinder(double space) => _space = space;

    public static IReadOnlyList<PdfTable> Find(PdfPage page)
    {
        var gaps = page.Lines.SelectMany(line => line.Words.Zip(line.Words.Skip(1), (left, right) => right.Left - left.Right)).Where(gap => gap > 0).Order().ToList();
        return gaps.Count > 0 ? new TableFinder(gaps[gaps.Count / 2]).FindIn(page) : [];
    }

    private List<PdfTable> FindIn(PdfPage page)
    {
        var bands = PdfBand.Of(page.Lines, _space);
        var tables = new List<PdfTable>();
        for (var i = 0; i < bands.Count;)
        {
            var (end, columns) = Extend(bands, i);
            var rows = bands[i..end];
            if (IsTable(rows, columns) && Rows(rows, columns) is { Count: > 1 } cells)
            {
                tables.Add(new PdfTable(rows[^1].Bottom, cells, rows.SelectMany(row => row.Lines).ToHashSet()));
                i = end;
            }
            else
            {
                i++;
            }
        }

        return tables;
    }

    /// <summary>How far the gaps of a band go down, and the columns that they leave.</summary>
    private (int End, List<(double Left, double Right)> Columns) Extend(List<PdfBand> bands, int start)
    {
        var columns = bands[start].Pieces.ToList();
        var end = start + 1;
        for (; columns.Count > 1 && end < bands.Count; end++)
        {
            var next = bands[end];
            if (next.Top - bands[end - 1].Bottom > 1.8 * next.Height) break;
            var merged = Merge(columns, next.Pieces);
            // A line that fills more than one column and has no gap of its own is text below the table.
            if (merged.Count < 2 || (next.Pieces.Count == 1 && merged.Count < columns.Count)) break;
            columns = merged;
        }

        while (end > start + 1 && bands[end - 1].Pieces is [var piece] && piece.Left < columns[0].Right) end--;
        return (end, columns);
    }

    /// <summary>Columns and pieces together, where they overlap or nearly touch.</summary>
    private List<(double Left, double Right)> Merge(IEnumerable<(double Left, double Right)> columns, IEnumerable<(double Left, double Right)> pieces)
    {
        var merged = new List<(double Left, double Right)>();
        foreach (var span in columns.Concat(pieces).OrderBy(span => span.Left))
        {
            if (merged.Count > 0 && span.Left - merged[^1].Right < _space) merged[^1] = (merged[^1].Left, Math.Max(merged[^1].Right, span.Right));
            else merged.Add(span);
        }

        return merged;
    }

    private static bool IsTable(List<PdfBand> bands, List<(double Left, double Right)> columns)
    {
        var gapped = bands.Count(band => band.Pieces.Count > 1);
        if (columns.Count < 2 || gapped < (columns.Count > 2 ? 2 : 3)) return false;
        if (columns.Count > 2) return true;
        var firsts = bands.Select(band => Cell(band, columns, 0)).Where(text => text.Length > 0).ToList();
        return !firsts.TrueForAll(LineShape.IsMarker) && columns.Select((_, column) => Words(bands, columns, column)).Min() < Prose;
    }

    private static double Words(List<PdfBand> bands, List<(double Left, double Right)> columns, int column) =>
        bands.Select(band => Cell(band, columns, column)).Where(text => text.Length > 0).Select(TextCleaner.Words).DefaultIfEmpty(0).Average();

    /// <summary>The rows. Where rows stand apart, a band close below another goes on with its cells; else one without a first cell does.</summary>
    private static List<IReadOnlyList<string>> Rows(List<PdfBand> bands, List<(double Left, double Right)> columns)
    {
        var gaps = bands.Zip(bands.Skip(1), (above, below) => (below.Top - above.Bottom) / below.Height).ToList();
        var apart = gaps.Count > 0 && gaps.Max() - gaps.Min() > 0.25 ? (gaps.Max() + gaps.Min()) / 2 : double.NegativeInfinity;
        var rows = new List<List<string>>();
        for (var i = 0; i < bands.Count; i++)
        {
            var cells = columns.Select((_, column) => Cell(bands[i], columns, column)).ToList();
            if (i == 0 || (cells[0].Length > 0 && gaps[i - 1] > apart)) rows.Add(cells);
            else rows[^1] = [.. rows[^1].Zip(cells, (above, below) => $"{above} {below}".Trim())];
        }

        return [.. rows];
    }

    private static string Cell(PdfBand band, List<(double Left, double Right)> columns, int column) =>
        string.Join(' ', band.Words.Where(word => word.Left >= columns[column].Left - 0.5 && word.Right <= columns[column].Right + 0.5).Select(word => word.Text));
}
