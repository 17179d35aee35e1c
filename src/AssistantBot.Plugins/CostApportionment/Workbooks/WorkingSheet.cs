using AssistantBot.Plugins.CostApportionment.Sharing;
using AssistantBot.Plugins.Reports;
using static AssistantBot.Plugins.CostApportionment.Workbooks.SheetWriter;

namespace AssistantBot.Plugins.CostApportionment.Workbooks;

/// <summary>The sheet with the working of each line: exact shares in whole pennies, what is left over, and who gets it.</summary>
internal sealed class WorkingSheet
{
    public const string Name = "Working";

    private readonly IReadOnlyList<Partner> _partners;
    private readonly InputsSheet _inputs;
    private readonly SheetWriter _sheet = new();
    private readonly List<(int Column, int Row)> _shares = [];

    public WorkingSheet(Apportionment shared, InputsSheet inputs)
    {
        (_partners, _inputs) = (shared.Partners, inputs);
        _sheet.Add(Title("How the shares are worked out, in whole pennies"));
        _sheet.Add(new SheetCell("Pence = quotient x divisor + remainder. A share is quotient x weight + remainder x weight / divisor; the last by long division, a few digits of the weight at a time, so that no rounding of the spreadsheet can move a penny. Pennies left over go to the largest remainders, of equal ones to the first.", Style: CellStyle.Wrapped));
        for (var line = 0; line < shared.First.Count; line++)
        {
            if (LiveLine.Of(shared.First[line], inputs, _partners) is { } live) Live(line, shared.First[line], live);
            else Plain(shared.First[line]);
        }
    }

    public Sheet Sheet => new(Name, _sheet.Rows);

    /// <summary>Cell of a share in pounds.</summary>
    public string Share(int line, int partner) => $"{Name}!{At(_shares[line].Column, _shares[line].Row + partner)}";

    private void Plain(LineSplit split)
    {
        _sheet.Add();
        _sheet.Add(Title(split.Line.Name));
        _sheet.Add(new SheetCell("The numbers of this line have more digits than a spreadsheet counts with, so its shares stand here as computed by the assistant.", Style: CellStyle.Wrapped));
        _sheet.Add(Header("Partner"), Header("Share (£)"));
        _shares.Add((1, _sheet.Next));
        for (var i = 0; i < _partners.Count; i++) _sheet.Add(_partners[i].Name, Value(split.Amounts[i], CellStyle.Money));
    }

    private void Live(int line, LineSplit split, LiveLine live)
    {
        _sheet.Add();
        _sheet.Add(Title(split.Line.Name));
        var block = new LineBlock(split, live, _sheet.Next);
        _sheet.Add("Pence to share", block.Pence(_inputs.Amount(line)), Header("Divisor"), Header("Quotient"), Header("Remainder"));
        for (var part = 0; part < live.Parts.Count; part++) _sheet.Add(block.PartRow(part));
        _sheet.Add("Pennies left over", block.LeftOver());
        _sheet.Add(block.Headers().Select(Header));
        _shares.Add((block.ShareColumn, _sheet.Next));
        for (var i = 0; i < _partners.Count; i++) _sheet.Add(block.PartnerRow(i).Prepend(_partners[i].Name));
        _sheet.Add(block.TotalRow().Prepend(new SheetCell("Total")));
    }
}
