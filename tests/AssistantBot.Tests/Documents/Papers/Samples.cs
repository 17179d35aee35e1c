using System.Globalization;
using AssistantBot.Documents.Papers;
using AssistantBot.Knowledge.Corpus;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Tests.Documents.Papers;

/// <summary>Reports as plugins make them, with everything that a paper has to show.</summary>
internal static class Samples
{
    private static readonly LocatorSet Anywhere = new(new Dictionary<int, int>(), new HashSet<string>(), new Dictionary<string, int>());

    public static Source Hmep { get; } = new(
        "hmep", "HMEP", "Shared Services Toolkit: setting up and operating a shared service for highway services, version 1",
        "Highways Maintenance Efficiency Programme, Department for Transport", "March 2013", 2013, "Open Government Licence", "not known", Anywhere);

    public static Source Minutes { get; } = new(
        "minutes", "Minutes", "Cabinet minutes", "A council", "May 2025", 2025, "not known", "https://example.org/minutes", Anywhere)
    { IsLocal = true };

    public static Citation Cite(string locator, string source = "hmep") => new(
        source, locator, $"{source}/set-up-costs", "a", "Set-up costs",
        $"What is said at {locator}: partners can share the cost of setting up in equal parts, by population, or out of the first savings.");

    public static PaperContent Paper(Report report, string council = "") => new(
        report, council, new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero),
        [.. report.Citations.Select((citation, index) => SourceNote.Of(index + 1, citation, citation.Source == "hmep" ? Hmep : citation.Source == "minutes" ? Minutes : null))]);

    /// <summary>A report of one statement.</summary>
    public static Report Brief(string headline = "Share it.", params ReportSection[] sections) => new("Driver questionnaire", new ReportLine(headline, Cite("2.11")), sections, []);

    /// <summary>A table with a cell of each kind in each row.</summary>
    public static ReportTable Shares(int partners = 3) => new(
        "Shares of the yearly cost",
        [new("Partner"), new("Population", ColumnKind.Number), new("Share", ColumnKind.Percent), new("Amount", ColumnKind.Money), new("How it was worked out")],
        [
            .. Enumerable.Range(1, partners).Select(number => new ReportRow(
                [$"Partner {number}", ReportCell.Number(10000 * number), ReportCell.Percent(100m / partners), ReportCell.Money(1000.10m * number), "Population of the partner, divided by that of all partners, times the yearly cost; pennies by the largest remainder."],
                [Cite(string.Create(CultureInfo.InvariantCulture, $"3.{number}"))])),
            new ReportRow("Total", ReportCell.Number(5000 * partners * (partners + 1)), ReportCell.Percent(100), ReportCell.Money(500.05m * partners * (partners + 1)), "") { IsTotal = true },
        ]);

    /// <summary>Words, tables narrow and wide, charts with bars to both sides, and twenty places cited, some of them twice.</summary>
    public static Report Apportionment(int partners = 5) => new(
        "Cost apportionment",
        new ReportLine("By population, each partner pays less than it does alone; the five together save £412,000.00 a year after £1,150,000.00 of set-up cost.", Cite("3.19"), Cite("3.22")),
        [
            new ReportSection("What was compared", [
                new ReportLine("The yearly cost of £4,650,000.00 is shared by population, the cost of setting up in equal parts.", Cite("3.20"), Cite("3.21")),
                new ReportLine("Two partners would rather see it shared by the number of staff who work on the service; both ways are shown side by side.", Cite("3.19"), Cite("Case study 4")),
                new ReportLine("Shares are worked out to the penny. What is left over by rounding goes to the largest remainders, so that they sum to the whole.", Cite("Table 3, row 2")),
                new ReportLine("A late joiner pays its part of the set-up cost as if it had been there from the start.", Cite("Case study 1"), Cite("Case study 2"), Cite("Case study 3")),
            ]) { Table = Shares(partners), Chart = Bars(partners) },
            new ReportSection("Who gains and who loses", [
                new ReportLine("Against sharing in equal parts, the two smallest partners gain and the largest loses; no partner pays more than by staying alone.", Cite("3.23"), Cite("Item 4", "minutes")),
            ]) { Chart = new ReportChart("Difference from equal parts, pounds a year", [new("Partner 1", -310000m, "-£310,000"), new("Partner 2", -155000.5m, "-£155,001"), new("Partner 3", 0m, "£0"), new("Partner 4", 155000m, "£155,000"), new("Partner 5", 310000.5m, "£310,001")]) },
            new ReportSection("Risks to settle before members decide", []) { Table = Risks() },
            new ReportSection("All bases side by side", [new ReportLine("Each column is one basis; the last row sums them.", Cite("4.7"), Cite("4.8"))]) { Table = Bases(partners) },
            new ReportSection("What to do next", [
                new ReportLine("Agree the figures that each partner brings in.", Cite("3.16")),
                new ReportLine("Ask the section 151 officers of all partners to confirm the working.", Cite("4.9"), Cite("4.10")),
                new ReportLine("Write the split and its review into the agreement.", Cite("3.13")),
            ]),
        ],
        [])
    {
        About = "Revenues and benefits, five districts",
        IsDraft = true,
    };

    public static ReportTable Risks() => new(
        "Risks, their likelihood and what keeps them down",
        [new("Risk"), new("Likelihood"), new("Consequence"), new("Rating"), new("Mitigation"), new("Owner")],
        [.. Enumerable.Range(1, 7).Select(number => new ReportRow(
            [$"Risk {number}: one partner leaves before the savings have paid back what the others put in.", "Medium", "High", "M/H", string.Concat(Enumerable.Repeat("Write a notice of two years and a charge for leaving into the agreement, and report each year on what is still to be recovered. ", number % 3 + 1)).Trim(), "Section 151 officer"],
            [Cite(string.Create(CultureInfo.InvariantCulture, $"Table 2, row {number}"))]))]);

    /// <summary>More columns of money than fit on any page.</summary>
    public static ReportTable Bases(int partners)
    {
        string[] bases = ["Equal parts", "Population", "Staff", "Turnover", "Use", "Fixed", "Weights", "40:60 mix", "Stand-alone", "Last year", "Difference", "Compensation"];
        return new ReportTable("Yearly cost by basis", [new("Partner"), .. bases.Select(name => new ReportColumn(name, ColumnKind.Money))],
        [
            .. Enumerable.Range(1, partners).Select(number => new ReportRow([$"Partner {number}", .. bases.Select((_, index) => ReportCell.Money(1234567.89m + index * number))], [])),
            new ReportRow(["Total", .. bases.Select((_, index) => ReportCell.Money(1234567.89m * partners + index * partners * (partners + 1) / 2))], []) { IsTotal = true },
        ]);
    }

    public static ReportChart Bars(int count) => new(
        "Amount for each partner, pounds a year",
        [.. Enumerable.Range(1, count).Select(number => new ReportBar($"Partner {number}", 1000.10m * number, ReportCell.Money(1000.10m * number).Text))]);

    /// <summary>A workbook as a calculator makes it: inputs, formulas across sheets with the values they come to, and a chart.</summary>
    public static Workbook Live() => new(
    [
        new Sheet("Inputs", [["Partner", "Population"], ["East", new SheetCell("", 140000, Style: CellStyle.NumberInput)], ["South & West", new SheetCell("", 88000, Style: CellStyle.NumberInput)], ["Cost", new SheetCell("", 4650000, Style: CellStyle.MoneyInput)]]),
        new Sheet("Shares",
        [
            [new SheetCell("Partner", Style: CellStyle.Header), new SheetCell("Percent", Style: CellStyle.Header), new SheetCell("Amount", Style: CellStyle.Header)],
            [new SheetCell("East", Formula: "Inputs!A2"), new SheetCell("", 0.6140350877192982m, "Inputs!B2/SUM(Inputs!B$2:B$3)", CellStyle.Percent), new SheetCell("", 2855263.16m, "ROUND(Inputs!$B$4*B2,2)", CellStyle.Money)],
            [new SheetCell("South & West", Formula: "Inputs!A3"), new SheetCell("", 0.3859649122807018m, "Inputs!B3/SUM(Inputs!B$2:B$3)", CellStyle.Percent), new SheetCell("", 1794736.84m, "ROUND(Inputs!$B$4*B3,2)", CellStyle.Money)],
            [new SheetCell("Total", Style: CellStyle.Total), new SheetCell("", 1, "SUM(B2:B3)", CellStyle.PercentTotal), new SheetCell("", 4650000, "SUM(C2:C3)", CellStyle.MoneyTotal)],
            [new SheetCell("right", Formula: "IF(AND(C2<>C3,C4=Inputs!B4),\"right\",\"wrong\")")],
        ]) { Chart = new SheetChart("Yearly cost", "A2:A3", "C2:C3") },
    ]);

}
