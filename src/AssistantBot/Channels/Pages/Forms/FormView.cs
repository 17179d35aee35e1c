using AssistantBot.Plugins.Forms;

namespace AssistantBot.Channels.Pages.Forms;

/// <summary>A form as a page shows it.</summary>
/// <param name="Plugin">Name of the plugin.</param>
/// <param name="Filled">What was entered before, and what is wrong with it.</param>
/// <param name="Entries">What the browser sent, or null where it sent nothing.</param>
internal sealed record FormView(string Plugin, Form Form, FilledForm Filled, FormEntries? Entries)
{
    // More fields than this, or texts, would make an address that mail programs break.
    private const int MostInAddress = 15;

    public static FormView Empty(string plugin, Form form) => new(plugin, form, new FilledForm(new Dictionary<string, string>(), FormAnswers.None, []), null);

    /// <summary>A short form stands in the address, so that its result can be sent on; a long one in the body.</summary>
    public string Method => Form.Fields.Count > MostInAddress || Form.Fields.OfType<RecordsField>().Any() ? "post" : "get";

    public string Address => $"/forms/{Plugin}";

    public string? Value(string path) => Filled.Typed.GetValueOrDefault(path) ?? (Filled.Answers[path] is { } answer ? Form.Find(path)?.Show(answer) : null);

    public string? Problem(string path) => Filled.Problems.FirstOrDefault(problem => problem.Path == path)?.Reason;

    /// <summary>Rows of a list that are shown.</summary>
    public int Rows(RecordsField list) =>
        Math.Max(list.RowsToShow(Filled.Typed.Keys.Select(FormPath.Parts).Where(path => path.Field == list.Id).Select(path => path.Row).DefaultIfEmpty().Max()), Entries?.Rows(list.Id, list.Most) ?? 0);

    public FieldFit Fit(Field field) => FormConditions.Of(Form, field, Filled.Answers);

    /// <summary>The id of an input in the page.</summary>
    public static string Id(string path) => "f-" + path.Replace(FormPath.Separator, '-');
}
