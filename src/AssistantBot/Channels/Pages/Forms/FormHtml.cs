using AssistantBot.Plugins.Forms;

namespace AssistantBot.Channels.Pages.Forms;

/// <summary>A plugin's form as a form of HTML, for browsers without scripts.</summary>
internal static class FormHtml
{
    public static Html Show(FormView view) => Html.Of($"""
        {Problems(view)}
        <form class="questions" action="{view.Address}"{Method(view)} novalidate>
        <button type="submit" name="{FormEntries.SentName}" value="1" hidden>Send my answers</button>
        <p>{view.Form.Introduction}</p>
        {Html.Each(view.Form.Fields.Where(field => field.Presence != Presence.OnRequest && view.Fit(field).IsShown), field => Field(field, view))}
        {More(view)}
        <button type="submit" name="{FormEntries.SentName}" value="1">Send my answers</button>
        </form>
        """);

    private static Html Method(FormView view) => view.Method == "post" ? Html.Of($""" method="post" """) : Html.None;

    private static Html Problems(FormView view) => view.Filled.Problems.Count == 0 ? Html.None : Html.Of($"""
        <div class="problems" role="alert">
        <h2>Please mend {(view.Filled.Problems.Count == 1 ? "this" : "these")} first</h2>
        <ul>{Html.Each(view.Filled.Problems, problem => Html.Of($"""<li><a href="#{FormView.Id(problem.Path)}">{Named(problem, view)}</a></li>"""))}</ul>
        </div>
        """);

    private static string Named(FormProblem problem, FormView view)
    {
        var (field, row, column) = FormPath.Parts(problem.Path);
        var name = row > 0 && view.Form.Find(field) is RecordsField list ? list.CellLabel(list.Column(column) ?? list.Key, row) : view.Form.Find(field)?.Label;
        return name is null ? problem.Reason : $"{name}: {problem.Reason}";
    }

    private static Html Field(Field field, FormView view) => field is RecordsField list ? ListHtml.Show(list, view) : Single(field, view);

    private static Html More(FormView view)
    {
        var fields = view.Form.Fields.Where(field => field.Presence == Presence.OnRequest && view.Fit(field).IsShown).ToList();
        if (fields.Count == 0) return Html.None;
        var isUsed = fields.Any(field => view.Filled.Typed.Keys.Any(path => FormPath.Parts(path).Field == field.Id));
        return Html.Of($"""
            <details class="more-fields"{(isUsed ? Html.Of($" open") : Html.None)}>
            <summary>More that you can give</summary>
            {Html.Each(fields, field => Field(field, view))}
            </details>
            """);
    }

    private static Html Single(Field field, FormView view)
    {
        var input = new FieldHtml(field, field.Id, view);
        var (question, id) = (int.TryParse(field.Id, out _) ? $"{field.Id}. {field.Prompt}" : field.Prompt, FormView.Id(field.Id));
        return input.IsSpread
            ? Html.Of($"""
                <fieldset id="{id}">
                <legend>{question}</legend>
                {input.Notes()}
                {input.Show()}
                </fieldset>
                """)
            : Html.Of($"""
                <div class="entry">
                <label for="{id}">{question}</label>
                {input.Notes()}
                {input.Show()}
                </div>
                """);
    }
}
