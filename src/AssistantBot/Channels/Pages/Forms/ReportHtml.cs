using System.Globalization;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Channels.Pages.Forms;

/// <summary>A report on a page: findings, tables, bars with their values, each with its sources.</summary>
internal static class ReportHtml
{
    public static Html Show(Report report, CitationHtml citations) => Html.Of($"""
        <section class="answer" aria-label="Result">
        {(report.About.Length > 0 ? Html.Of($"<p>{report.About}</p>") : Html.None)}
        {(report.IsDraft ? Html.Of($"""<p class="notice">Draft: an officer has still to judge it.</p>""") : Html.None)}
        <p><strong>{Line(report.Headline, citations)}</strong></p>
        {Html.Each(report.Sections, section => Section(section, citations))}
        </section>
        """);

    private static Html Section(ReportSection section, CitationHtml citations) => Html.Of($"""
        <h2>{section.Heading}</h2>
        {(section.Lines.Count > 0 ? Html.Of($"<ul>{Html.Each(section.Lines, line => Html.Of($"<li>{Line(line, citations)}</li>"))}</ul>") : Html.None)}
        {(section.Table is { } table ? Table(table, citations) : Html.None)}
        {(section.Chart is { } chart ? Chart(chart) : Html.None)}
        """);

    private static Html Line(ReportLine line, CitationHtml citations) => Html.Of($"{line.Text}{citations.Marks(line.Sources)}");

    private static Html Table(ReportTable table, CitationHtml citations) => Html.Of($"""
        <div class="table" role="region" aria-label="Table: {table.Title}" tabindex="0">
        <table>
        <caption>{table.Title}</caption>
        <thead><tr>{Html.Each(table.Columns, column => Html.Of($"""<th scope="col"{Alignment(column)}>{column.Title}</th>"""))}</tr></thead>
        <tbody>
        {Html.Each(table.Rows, row => Row(table, row, citations))}
        </tbody>
        </table>
        </div>
        """);

    private static Html Row(ReportTable table, ReportRow row, CitationHtml citations) => Html.Of($"""
        <tr{(row.IsTotal ? Html.Of($""" class="total" """) : Html.None)}><th scope="row">{row.Cells[0].Text}{citations.Marks(row.Sources)}</th>{Html.Each(table.Columns.Zip(row.Cells).Skip(1), cell => Html.Of($"""<td{Alignment(cell.First)}>{cell.Second.Text}</td>"""))}</tr>
        """);

    private static Html Alignment(ReportColumn column) => column.Kind == ColumnKind.Text ? Html.None : Html.Of($""" class="number" """);

    private static Html Chart(ReportChart chart)
    {
        var longest = chart.Bars.Select(bar => Math.Abs(bar.Value)).DefaultIfEmpty().Max();
        return Html.Of($"""
            <figure class="chart">
            <figcaption>{chart.Title}</figcaption>
            <ul>{Html.Each(chart.Bars, bar => Bar(bar, longest))}</ul>
            </figure>
            """);
    }

    // A drawing, since the page's policy takes no style from the page itself. The value stands beside it as text.
    private static Html Bar(ReportBar bar, decimal longest)
    {
        var length = longest == 0 ? 0 : Math.Abs(bar.Value) / longest * 100;
        return Html.Of($"""
            <li><span>{bar.Label}</span> <span class="number">{bar.Shown}</span>
            <svg aria-hidden="true" width="100%" height="12"><rect class="{(bar.Value < 0 ? "below" : "above")}" width="{length.ToString("0.##", CultureInfo.InvariantCulture)}%" height="12"/></svg></li>
            """);
    }
}
