using AssistantBot.Plugins.CostApportionment.Sharing;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.CostApportionment.Workbooks;

/// <summary>The sheet of what was given; the other sheets refer to its cells.</summary>
internal sealed class InputsSheet
{
    public const string Name = "Inputs";

    private const int AmountColumn = 4;

    private static readonly string[] LineColumns = ["Line", "Kind", "Shared", "First year", "Amount (£)"];

    private readonly Apportionment _shared;
    private readonly List<Basis> _bases;
    private readonly SheetWriter _sheet = new();
    private readonly int _firstLine;
    private readonly int _firstPartner;

    public InputsSheet(Apportionment shared)
    {
        _shared = shared;
        _bases = [.. Bases.All.Where(basis => basis != Basis.Equal && shared.Arrangement.Lines.Any(line => line.Mix.Any(part => part.Basis == basis)))];
        _sheet.Add(SheetWriter.Title("What was given. Change a figure here and the other sheets follow."));
        _sheet.Add(LineColumns.Select(SheetWriter.Header));
        _firstLine = _sheet.Next;
        foreach (var line in shared.Arrangement.Lines) _sheet.Add(line.Name, line.Kind.ToString(), line.Words, Years.Name(shared.Years.Start(line)), SheetWriter.Value(line.Amount, CellStyle.MoneyInput));
        _sheet.Add();
        _sheet.Add(_bases.Select(basis => basis.Title()).Prepend("Partner").Append("Last year").Select(SheetWriter.Header));
        _firstPartner = _sheet.Next;
        foreach (var partner in shared.Partners) _sheet.Add(PartnerCells(partner));
        _sheet.Add();
        RateRow = _sheet.Next;
        _sheet.Add("Discount rate (% a year)", SheetWriter.Value(shared.Arrangement.DiscountRate, CellStyle.NumberInput));
        _sheet.Add(new SheetCell("Minimum, maximum and fixed contributions, dates and the tolerance were settled when this workbook was made; for other ones make it anew.", Style: CellStyle.Wrapped));
    }

    public Sheet Sheet => new(Name, _sheet.Rows) { HeaderRows = 2 };

    /// <summary>Row of the discount rate.</summary>
    private int RateRow { get; }

    public string Rate => Refer(1, RateRow);

    public string Amount(int line) => Refer(AmountColumn, _firstLine + line);

    public string Measure(int partner, Basis basis) => Refer(1 + _bases.IndexOf(basis), _firstPartner + partner);

    public string LastYear(int partner) => Refer(1 + _bases.Count, _firstPartner + partner);

    private IEnumerable<SheetCell> PartnerCells(Partner partner)
    {
        yield return partner.Name;
        foreach (var basis in _bases) yield return SheetWriter.Value(partner.Measure(basis) ?? 0, CellStyle.NumberInput);
        yield return partner.LastYear is { } last ? SheetWriter.Value(last, CellStyle.NumberInput) : SheetCell.Empty;
    }

    private static string Refer(int column, int row) => $"{Name}!{SheetWriter.At(column, row)}";

    /// <summary>Whether last year's split stands for a line.</summary>
    public bool Stands(LineSplit split) => split.Line.Kind == LineKind.Cost && _shared.Each.First(year => year.Lines.Contains(split)).Stands;
}
