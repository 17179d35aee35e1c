using System.Globalization;
using System.Numerics;
using AssistantBot.Plugins.CostApportionment.Sharing;
using AssistantBot.Plugins.Reports;
using static AssistantBot.Plugins.CostApportionment.Workbooks.SheetWriter;

namespace AssistantBot.Plugins.CostApportionment.Workbooks;

/// <summary>The cells of one line's working, with the values that their formulas come to.</summary>
internal sealed class LineBlock
{
    private readonly LineSplit _split;
    private readonly LiveLine _line;
    private readonly int _top;
    private readonly List<PartDivision> _divisions;
    private readonly BlockShares _shares;

    /// <param name="top">Row of the pence to share; the parts follow, the pennies left over, the headers, then a row for each partner.</param>
    public LineBlock(LineSplit split, LiveLine line, int top)
    {
        (_split, _line, _top) = (split, line, top);
        _divisions = [.. line.Parts.Select(part => new PartDivision(part, line.Way, split.Rest))];
        _shares = new BlockShares(_divisions, split.Rest);
    }

    /// <summary>Column of the shares in pounds.</summary>
    public int ShareColumn => WholeColumn + 4;

    private int First => _top + _line.Parts.Count + 3;

    private int Last => First + _split.Shares.Length - 1;

    private int PerPart => 2 + (2 * _line.Way.Steps);

    private int WholeColumn => 2 + (PerPart * _line.Parts.Count);

    public SheetCell Pence(string amount) => Formula($"ROUND({amount}*100,0)-SUM({Down(1, First, Last)})", (decimal)_split.Rest);

    public SheetCell LeftOver() => Formula($"{Fixed("B", _top)}-SUM({Down(WholeColumn, First, Last)})", _shares.LeftOver);

    public IEnumerable<SheetCell> PartRow(int part)
    {
        var (row, division) = (_top + 1 + part, _divisions[part]);
        return
        [
            _line.Parts[part].Title,
            Formula($"{Fixed("B", _top)}*{Number(_line.Parts[part].Portion)}", (decimal)division.Pence),
            Formula($"{Number(_line.Parts[part].Portions)}*SUM({Down(Weight(part), First, Last)})", (decimal)division.Divisor),
            Formula($"INT({At(1, row)}/{At(2, row)})", (decimal)division.Quotient),
            Formula($"{At(1, row)}-{At(3, row)}*{At(2, row)}", (decimal)division.Remainder),
        ];
    }

    public IEnumerable<string> Headers() =>
    [
        "Partner", "Settled pence",
        .. _line.Parts.SelectMany(_ => Enumerable.Range(1, _line.Way.Steps).SelectMany(step => new[] { $"Step {step} pence", $"Step {step} rest" }).Prepend("Weight").Append("Whole pence")),
        "Whole pence", "Remainder", "Rank", "Penny", "Share (£)",
    ];

    public IEnumerable<SheetCell> PartnerRow(int i)
    {
        var row = First + i;
        var (remainder, rank) = (At(WholeColumn + 1, row), At(WholeColumn + 2, row));
        return
        [
            Value((decimal)(_split.Settled[i] ?? 0)),
            .. Enumerable.Range(0, _line.Parts.Count).SelectMany(part => PartCells(part, i, row)),
            Whole(i, row),
            Remainder(i, row),
            Formula($"RANK({remainder},{Down(WholeColumn + 1, First, Last)},0)+COUNTIF({Down(WholeColumn + 1, First, row)},{remainder})-1", _shares.Ranks[i]),
            Formula($"IF({rank}<={Fixed("B", _top + _line.Parts.Count + 1)},1,0)", _shares.Ranks[i] <= _shares.LeftOver ? 1 : 0),
            Formula($"({At(1, row)}+{At(WholeColumn, row)}+{At(WholeColumn + 3, row)})/100", _split.Amounts[i], CellStyle.Money),
        ];
    }

    public IEnumerable<SheetCell> TotalRow() =>
        [.. Enumerable.Repeat(SheetCell.Empty, ShareColumn - 1), Formula($"ROUND(SUM({Down(ShareColumn, First, Last)}),2)", _split.Line.Amount, CellStyle.MoneyTotal)];

    /// <summary>The weight, then remainder x weight / divisor digit by digit, then the whole pence.</summary>
    private IEnumerable<SheetCell> PartCells(int part, int i, int row)
    {
        var (share, at, line) = (_divisions[part].Shares[i], Weight(part), _top + 1 + part);
        var pence = $"{Fixed("D", line)}*{At(at, row)}";
        yield return Formula(_line.Parts[part].Formulas[i], (decimal)_line.Parts[part].Weights[i]);
        for (var step = 0; step < _line.Way.Steps; step++)
        {
            var column = at + 1 + (2 * step);
            var product = $"{(step == 0 ? "" : $"{At(column - 1, row)}*{_line.Way.Base}+")}{Fixed("E", line)}*{Digit(At(at, row), _line.Way.Steps - 1 - step)}";
            yield return Formula($"INT(({product})/{Fixed("C", line)})", share.Steps[step].Pence);
            yield return Formula($"{product}-{At(column, row)}*{Fixed("C", line)}", share.Steps[step].Over);
            pence += $"+{At(column, row)}*{Number(Power(_line.Way.Steps - 1 - step))}";
        }

        yield return Formula(pence, (decimal)share.Pence);
    }

    /// <summary>A digit of a weight, in the base of the division.</summary>
    private string Digit(string weight, int place)
    {
        var high = place == 0 ? weight : $"INT({weight}/{Number(Power(place))})";
        return place == _line.Way.Steps - 1 ? high : $"({high}-INT({weight}/{Number(Power(place + 1))})*{_line.Way.Base})";
    }

    private SheetCell Whole(int i, int row)
    {
        var sum = string.Join('+', Enumerable.Range(1, _line.Parts.Count).Select(part => At(1 + (PerPart * part), row)));
        return Formula(_line.Parts.Count == 1 ? sum : $"{sum}+INT({Fractions(row)})", _shares.Whole[i]);
    }

    /// <summary>Of one part the rest of its division; of several the fraction of a penny that their rests come to.</summary>
    private SheetCell Remainder(int i, int row) =>
        Formula(_line.Parts.Count == 1 ? At(PerPart, row) : $"ROUND({Fractions(row)}-INT({Fractions(row)}),12)", _shares.Remainders[i]);

    private string Fractions(int row) =>
        $"ROUND({string.Join('+', Enumerable.Range(1, _line.Parts.Count).Select(part => $"{At(PerPart * part, row)}/{Fixed("C", _top + part)}"))},12)";

    private int Weight(int part) => 2 + (PerPart * part);

    private BigInteger Power(int place) => BigInteger.Pow(_line.Way.Base, place);

    private static string Number(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Fixed(string column, int row) => string.Create(CultureInfo.InvariantCulture, $"${column}${row}");
}
