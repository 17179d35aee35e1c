using AssistantBot.Plugins.Forms;

namespace AssistantBot.Channels.Pages.Forms;

/// <summary>A list of records as a table of inputs; what only some rows need stands in a second one, folded away.</summary>
internal static class ListHtml
{
    public static Html Show(RecordsField list, FormView view)
    {
        var asked = Columns(list, view, column => column.Presence != Presence.OnRequest);
        var more = Columns(list, view, column => column.Presence == Presence.OnRequest);
        var (id, rows) = (FormView.Id(list.Id), view.Rows(list));
        return Html.Of($"""
            <fieldset class="list" id="{id}">
            <legend>{list.Label}</legend>
            <p>{list.Prompt}</p>
            {(view.Problem(list.Id) is { } problem ? Html.Of($"""<p class="problem">{problem}</p>""") : Html.None)}
            {Table(list, asked, rows, view, list.Label)}
            {More(list, more, rows, view)}
            <input type="hidden" name="{FormEntries.RowsOf(list.Id)}" value="{rows}">
            {(list.Open && rows < list.Most ? Html.Of($"""<button type="submit" class="quiet" name="{FormEntries.AddName}" value="{list.Id}">Add more {list.RowName}s</button>""") : Html.None)}
            </fieldset>
            """);
    }

    private static List<Field> Columns(RecordsField list, FormView view, Func<Field, bool> asked) =>
        [.. list.Columns.Where(column => asked(column) && view.Fit(column).IsShown && (column != list.Key || list.Given.Count == 0 || view.Rows(list) > list.Given.Count))];

    private static Html More(RecordsField list, List<Field> columns, int rows, FormView view)
    {
        if (columns.Count == 0) return Html.None;
        var isUsed = view.Filled.Typed.Keys.Select(FormPath.Parts).Any(path => path.Field == list.Id && columns.Any(column => column.Id == path.Column));
        var title = $"More about each {list.RowName}";
        return Html.Of($"""
            <details class="more-fields"{(isUsed ? Html.Of($" open") : Html.None)}>
            <summary>{title}</summary>
            {Table(list, columns, rows, view, title)}
            </details>
            """);
    }

    // A wide table scrolls by itself, so that the page does not; on a narrow screen its cells stand below one another.
    private static Html Table(RecordsField list, List<Field> columns, int rows, FormView view, string title) => Html.Of($"""
        <div class="table entries" role="region" aria-label="{title}" tabindex="0">
        <table>
        <thead><tr><th scope="col">{(list.Given.Count > 0 ? Capital(list.RowName) : "Row")}</th>{Html.Each(columns, column => Html.Of($"""<th scope="col">{column.Label}{Note(column, view)}</th>"""))}</tr></thead>
        <tbody>
        {Html.Each(Enumerable.Range(1, rows), row => Row(list, columns, row, view))}
        </tbody>
        </table>
        </div>
        """);

    private static Html Row(RecordsField list, List<Field> columns, int row, FormView view) => Html.Of($"""
        <tr><th scope="row">{Title(list, row, view)}</th>{Html.Each(columns, column => Cell(list, column, row, view))}</tr>
        """);

    private static Html Cell(RecordsField list, Field column, int row, FormView view)
    {
        if (column == list.Key && row <= list.Given.Count) return Html.Of($"<td></td>");
        var input = new FieldHtml(column, list.Path(row, column.Id), view, list.CellLabel(column, row));
        return Html.Of($"""<td data-label="{column.Label}">{input.Show()}{input.Problem()}</td>""");
    }

    private static Html Note(Field column, FormView view)
    {
        var when = view.Fit(column).When is { } condition ? $"if {condition}" : "";
        var example = column.Choices.Count == 0 && column.Example is { } text ? $"such as {text}" : "";
        return string.Join("; ", new[] { when, example }.Where(note => note.Length > 0)) is { Length: > 0 } notes ? Html.Of($""" <span class="small">{notes}</span>""") : Html.None;
    }

    /// <summary>What the row is about: the given title, or the name that was entered.</summary>
    private static string Title(RecordsField list, int row, FormView view) =>
        row > list.Given.Count && view.Filled.Answers[list.Path(row, list.Key.Id)] is { } name ? list.Key.Show(name) : list.RowTitle(row);

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
