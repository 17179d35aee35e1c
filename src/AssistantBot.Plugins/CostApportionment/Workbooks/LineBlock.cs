using System.Globalization;
using System.Numerics;
using AssistantBot.Plugins.CostApportionment.Sharing;
using AssistantBot.Plugins.Reports;
using static AssistantBot.Plugins.CostApportionment.Workbooks.SheetWriter;

namespace AssistantBot.Plugins.CostApportionment.Workbooks;

/// <summary>The cells of one line's working, with the values that their formulas come to.</summary>
/// <param name="top">Row of the pence to share; the parts follow, the pennies left over, the headers, then a row for each partner.</param>
internal sealed class LineBlock(LineSplit split, IReadOnlyList<LivePart> parts, int partners, int top)
{
    private const int PerPart = 6;

    private static readonly string[] PartHeaders = ["Weight", "Step 1 pence", "Step 1 rest", "Step 2 pence", "Step 2 rest", "Whole pence"];

    private readonly List<PartDivision> _divisions = [.. parts.Select(part => new PartDivision(part, split.Rest))];

    private int First => top + parts.Count + 3;

    private int Last => First + partners - 1;

    private int LeftRow => top + parts.Count + 1;

    private int WholeColumn => 2 + (PerPart * parts.Count);

    /// <summary>Column of the shares in pounds.</summary>
    public int ShareColumn => WholeColumn + 4;

    private string PenceCell => $"$B${top.ToString(CultureInfo.InvariantCulture)}";

    public SheetCell Pence(string amount) => Formula($"ROUND({amount}*100,0)-SUM({Down(1, First, Last)})", (decimal)split.Rest);

    public SheetCell LeftOver() => Formula($"{PenceCell}-SUM({Down(WholeColumn, First, Last)})", (decimal)Left);

    public IEnumerable<SheetCell> PartRow(int part)
    {
        var (row, division) = (top + 1 + part, _divisions[part]);
        var divisor = parts[part].Portions.ToString(CultureInfo.InvariantCulture);
        return
        [
            parts[part].Title,
            Formula($"{PenceCell}*{parts[part].Portion.ToString(CultureInfo.InvariantCulture)}", (decimal)division.Pence),
            Formula($"{divisor}*SUM({Down(Weight(part), First, Last)})", (decimal)division.Divisor),
            Formula($"INT({At(1, row)}/{At(2, row)})", (decimal)division.Quotient),
            Formula($"{At(1, row)}-{At(3, row)}*{At(2, row)}", (decimal)division.Remainder),
        ];
    }

    public IEnumerable<string> Headers() => ["Partner", "Settled pence", .. parts.SelectMany(_ => PartHeaders), "Whole pence", "Remainder", "Rank", "Penny", "Share (£)"];

    public IEnumerable<SheetCell> PartnerRow(int i)
    {
        var row = First + i;
        yield return Value((decimal)(split.Settled[i] ?? 0));
        for (var part = 0; part < parts.Count; part++)
        {
            foreach (var cell in PartCells(part, i, row)) yield return cell;
        }

        yield return Whole(i, row);
        yield return Remainder(i, row);
        var (remainder, rank) = (At(WholeColumn + 1, row), At(WholeColumn + 2, row));
        yield return Formula($"RANK({remainder},{Down(WholeColumn + 1, First, Last)},0)+COUNTIF({Down(WholeColumn + 1, First, row)},{remainder})-1", Rank(i));
        yield return Formula($"IF({rank}<=$B${LeftRow.ToString(CultureInfo.InvariantCulture)},1,0)", Rank(i) <= (decimal)Left ? 1 : 0);
        yield return Formula($"({At(1, row)}+{At(WholeColumn, row)}+{At(WholeColumn + 3, row)})/100", split.Amounts[i], CellStyle.Money);
    }

    public IEnumerable<SheetCell> TotalRow() =>
        [.. Enumerable.Repeat(SheetCell.Empty, ShareColumn - 1), Formula($"ROUND(SUM({Down(ShareColumn, First, Last)}),2)", split.Line.Amount, CellStyle.MoneyTotal)];

    private BigInteger Left => split.Rest - Enumerable.Range(0, partners).Aggregate(BigInteger.Zero, (sum, i) => sum + WholePence(i));

    private static int Weight(int part) => 2 + (PerPart * part);

    /// <summary>Weight, then remainder x weight / divisor: first for the high digits of the weight, then for the low ones.</summary>
    private IEnumerable<SheetCell> PartCells(int part, int i, int row)
    {
        var (share, at) = (_divisions[part].Of(i), Weight(part));
        var line = (top + 1 + part).ToString(CultureInfo.InvariantCulture);
        var (weight, high, divisor, quotient, remainder) = (At(at, row), $"INT({At(at, row)}/{LivePart.Step})", $"$C${line}", $"$D${line}", $"$E${line}");
        yield return Formula(parts[part].Formulas[i], (decimal)parts[part].Weights[i]);
        yield return Formula($"INT({remainder}*{high}/{divisor})", (decimal)share.HighPence);
        yield return Formula($"{remainder}*{high}-{At(at + 1, row)}*{divisor}", (decimal)share.HighRest);
        var low = $"({At(at + 2, row)}*{LivePart.Step}+{remainder}*({weight}-{high}*{LivePart.Step}))";
        yield return Formula($"INT({low}/{divisor})", (decimal)share.LowPence);
        yield return Formula($"{low}-{At(at + 3, row)}*{divisor}", (decimal)share.LowRest);
        yield return Formula($"{quotient}*{weight}+{At(at + 1, row)}*{LivePart.Step}+{At(at + 3, row)}", (decimal)share.Pence);
    }

    private SheetCell Whole(int i, int row)
    {
        var sum = string.Join('+', Enumerable.Range(0, parts.Count).Select(part => At(Weight(part) + 5, row)));
        return Formula(parts.Count == 1 ? sum : $"{sum}+INT({Fractions(row)})", (decimal)WholePence(i));
    }

    /// <summary>Of one part the rest of its division; of several the fractions of a penny that their rests come to.</summary>
    private SheetCell Remainder(int i, int row) => parts.Count == 1
        ? Formula(At(Weight(0) + 4, row), (decimal)_divisions[0].Of(i).LowRest)
        : Formula($"ROUND({Fractions(row)}-INT({Fractions(row)}),12)", Fraction(i) - decimal.Truncate(Fraction(i)));

    private string Fractions(int row) =>
        $"ROUND({string.Join('+', Enumerable.Range(0, parts.Count).Select(part => $"{At(Weight(part) + 4, row)}/$C${(top + 1 + part).ToString(CultureInfo.InvariantCulture)}"))},12)";

    private decimal Fraction(int i) => decimal.Round(_divisions.Sum(division => (decimal)division.Of(i).LowRest / (decimal)division.Divisor), 12);

    private BigInteger WholePence(int i) => _divisions.Aggregate(BigInteger.Zero, (sum, division) => sum + division.Of(i).Pence) + (parts.Count == 1 ? 0 : new BigInteger(decimal.Truncate(Fraction(i))));

    private decimal RemainderOf(int i) => parts.Count == 1 ? (decimal)_divisions[0].Of(i).LowRest : Fraction(i) - decimal.Truncate(Fraction(i));

    private int Rank(int i)
    {
        var own = RemainderOf(i);
        return 1 + Enumerable.Range(0, partners).Count(other => RemainderOf(other) > own) + Enumerable.Range(0, i).Count(other => RemainderOf(other) == own);
    }
}
