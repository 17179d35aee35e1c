using AssistantBot.Documents.Import.Markup;

namespace AssistantBot.Documents.Import.Pdf;

/// <summary>Bands below one another through which the same gaps run down: a table, or prose in columns.</summary>
internal sealed class BandRun(IReadOnlyList<PdfBand> bands, IReadOnlyList<PdfSpan> columns)
{
    /// <summary>Words in each line of each column from which on a run without rows is prose.</summary>
    private const double Prose = 3.5;

    /// <summary>Words in each line of two columns beyond which they are no table.</summary>
    private const double LongCells = 5;

    private const int LeastProse = 6;

    public IReadOnlyList<PdfBand> Bands => bands;

    /// <summary>From each band to the next, in heights of a line.</summary>
    private readonly List<double> _gaps = [.. bands.Zip(bands.Skip(1), (above, below) => (below.Top - above.Bottom) / below.Height)];

    public bool IsColumns => columns.Count > 1 && bands.Count >= LeastProse && !HasRows && columns.All(column => Words(column) >= Prose);

    public bool IsTable
    {
        get
        {
            var gapped = bands.Count(band => band.Pieces.Count > 1);
            if (columns.Count < 2 || gapped < (columns.Count > 2 ? 2 : 3)) return false;
            return columns.Count > 2 || (!bands.All(band => band.Cell(columns[0]) is var first && (first.Length == 0 || LineShape.IsMarker(first))) && (HasRows || columns.Min(Words) < LongCells));
        }
    }

    /// <summary>The rows. Where they stand apart, a band close below another goes on with its cells; else one without a first cell does.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows()
    {
        var own = OwnColumns();
        var apart = _gaps.Count > 0 && _gaps.Max() - _gaps.Min() > 0.25 ? Apart : double.NegativeInfinity;
        var rows = new List<List<string>>();
        for (var i = 0; i < bands.Count; i++)
        {
            var cells = own.Select(bands[i].Cell).ToList();
            if (i == 0 || (cells[0].Length > 0 && _gaps[i - 1] > apart)) rows.Add(cells);
            else rows[^1] = [.. rows[^1].Zip(cells, (above, below) => $"{above} {below}".Trim())];
        }

        return rows;
    }

    /// <summary>The lines of the first column, then those of the next.</summary>
    public IEnumerable<PdfLine> Lines() =>
        from column in columns.Select((span, number) => (span, number))
        from band in bands
        let words = band.Words.Where(column.span.Holds).ToList()
        where words.Count > 0
        select new PdfLine(-1 - column.number, words);

    /// <summary>True where all columns pause together, as they do between the rows of a table.</summary>
    private bool HasRows => _gaps.Count > 0 && _gaps.Max() - _gaps.Min() > 0.25 && _gaps.Count(gap => gap > Math.Max(Apart, 0.2)) > 1;

    private double Apart => (_gaps.Max() + _gaps.Min()) / 2;

    private double Words(PdfSpan column) => bands.Select(band => band.Cell(column)).Where(text => text.Length > 0).Select(TextCleaner.Words).DefaultIfEmpty(0).Average();

    /// <summary>The columns, with one whose title stands beside its cells, not above them, put together.</summary>
    private List<PdfSpan> OwnColumns()
    {
        var own = new List<PdfSpan>();
        foreach (var column in columns)
        {
            if (own.Count > 0 && (IsTitleAlone(own[^1], column) || IsTitleAlone(column, own[^1]))) own[^1] = new PdfSpan(own[^1].Left, column.Right);
            else own.Add(column);
        }

        return own;
    }

    private bool IsTitleAlone(PdfSpan title, PdfSpan cells) =>
        bands[0].Cell(title).Length > 0 && bands[0].Cell(cells).Length == 0 && bands.Skip(1).All(band => band.Cell(title).Length == 0);
}
