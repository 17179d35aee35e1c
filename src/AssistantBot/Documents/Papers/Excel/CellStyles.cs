using AssistantBot.Plugins.Reports;

namespace AssistantBot.Documents.Papers.Excel;

/// <summary>How cells look. The number of a look in the file is its place in the list.</summary>
internal static class CellStyles
{
    public const string Money = "\"£\"#,##0.00;-\"£\"#,##0.00";
    public const string Percent = "0.00%";
    public const string Whole = "#,##0";
    public const string Fraction = "#,##0.0#####";

    private static readonly string[] Formats = ["General", Money, Percent, Whole, Fraction];

    private static readonly Look[] Looks =
    [
        new(CellStyle.Plain),
        new(CellStyle.Title) { Font = Font.Title },
        new(CellStyle.Header) { Font = Font.Header, Fill = Fill.Header, Border = Border.Line, Wraps = true },
        new(CellStyle.Header) { Font = Font.Header, Fill = Fill.Header, Border = Border.Line, Wraps = true, Right = true },
        new(CellStyle.Number, Whole) { Border = Border.Line },
        new(CellStyle.Number, Fraction) { Border = Border.Line },
        new(CellStyle.Money, Money) { Border = Border.Line },
        new(CellStyle.Percent, Percent) { Border = Border.Line },
        new(CellStyle.MoneyInput, Money) { Font = Font.Input, Fill = Fill.Input, Border = Border.Line },
        new(CellStyle.NumberInput, Whole) { Font = Font.Input, Fill = Fill.Input, Border = Border.Line },
        new(CellStyle.NumberInput) { Font = Font.Input, Fill = Fill.Input, Border = Border.Line, Right = true },
        new(CellStyle.MoneyTotal, Money) { Font = Font.Bold, Fill = Fill.Total, Border = Border.Total },
        new(CellStyle.PercentTotal, Percent) { Font = Font.Bold, Fill = Fill.Total, Border = Border.Total },
        new(CellStyle.Wrapped) { Border = Border.Line, Wraps = true },
        new(CellStyle.Total) { Font = Font.Bold, Fill = Fill.Total, Border = Border.Total, Wraps = true },
        new(CellStyle.NumberTotal, Whole) { Font = Font.Bold, Fill = Fill.Total, Border = Border.Total },
        new(CellStyle.NumberTotal, Fraction) { Font = Font.Bold, Fill = Fill.Total, Border = Border.Total },
    ];

    private enum Font
    {
        Plain,
        Bold,
        Title,
        Header,
        Input,
    }

    private enum Fill
    {
        None,

        /// <summary>Excel keeps the second fill for itself.</summary>
        Kept,
        Header,
        Input,
        Total,
    }

    private enum Border
    {
        None,
        Line,
        Total,
    }

    /// <summary>The number of the look of a cell.</summary>
    /// <param name="value">A number that is not whole shows its decimals; an input below 10,000, which may be a year, has no comma.</param>
    /// <param name="isAboveNumbers">A heading above numbers stands at the right, as they do.</param>
    public static uint IndexOf(CellStyle style, decimal? value, bool isAboveNumbers = false)
    {
        var first = Array.FindIndex(Looks, look => look.Style == style);
        var takesSecond = style switch
        {
            CellStyle.Header => isAboveNumbers,
            CellStyle.NumberInput => value is not { } number || number < 10000 || number != decimal.Truncate(number),
            CellStyle.Number or CellStyle.NumberTotal => value is { } number && number != decimal.Truncate(number),
            _ => false,
        };
        return (uint)(takesSecond ? first + 1 : first);
    }

    /// <summary>The number format of a cell.</summary>
    public static string FormatOf(SheetCell cell) => Looks[(int)IndexOf(cell.Style, cell.Value)].Format;

    /// <summary>The style sheet of the workbook.</summary>
    public static string Xml() => $"""
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <numFmts count="{Formats.Length - 1}">{string.Concat(Formats.Skip(1).Select((format, index) => $"""<numFmt numFmtId="{164 + index}" formatCode="{format.Replace("\"", "&quot;", StringComparison.Ordinal)}"/>"""))}</numFmts>
        <fonts count="5">
        <font><sz val="10"/><color rgb="FF000000"/><name val="Arial"/><family val="2"/></font>
        <font><b/><sz val="10"/><color rgb="FF000000"/><name val="Arial"/><family val="2"/></font>
        <font><b/><sz val="16"/><color rgb="FF1F3A5F"/><name val="Arial"/><family val="2"/></font>
        <font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Arial"/><family val="2"/></font>
        <font><sz val="10"/><color rgb="FF1F3FBF"/><name val="Arial"/><family val="2"/></font>
        </fonts>
        <fills count="5">
        <fill><patternFill patternType="none"/></fill>
        <fill><patternFill patternType="gray125"/></fill>
        {Solid("1F3A5F")}{Solid("FFF7D6")}{Solid("E8EEF5")}
        </fills>
        <borders count="3">
        <border><left/><right/><top/><bottom/><diagonal/></border>
        <border><left/><right/><top/><bottom style="thin"><color rgb="FFC8CED6"/></bottom><diagonal/></border>
        <border><left/><right/><top style="thin"><color rgb="FF1F3A5F"/></top><bottom style="thin"><color rgb="FF1F3A5F"/></bottom><diagonal/></border>
        </borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="{Looks.Length}">{string.Concat(Looks.Select(look => look.Xml()))}</cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
        </styleSheet>
        """;

    private static string Solid(string colour) => $"""<fill><patternFill patternType="solid"><fgColor rgb="FF{colour}"/><bgColor indexed="64"/></patternFill></fill>""";

    private sealed record Look(CellStyle Style, string Format = "General")
    {
        public Font Font { get; init; }

        public Fill Fill { get; init; }

        public Border Border { get; init; }

        public bool Wraps { get; init; }

        /// <summary>Stands at the right, as numbers do.</summary>
        public bool Right { get; init; }

        public string Xml()
        {
            var number = Array.IndexOf(Formats, Format) is > 0 and var own ? 163 + own : 0;
            return $"""
                <xf numFmtId="{number}" fontId="{(int)Font}" fillId="{(int)Fill}" borderId="{(int)Border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment {(Right || Format != "General" ? "horizontal=\"right\" indent=\"1\" " : "")}vertical="top"{(Wraps ? " wrapText=\"1\"" : "")}/></xf>
                """;
        }
    }
}
