using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Forms.Amounts;

namespace AssistantBot.Channels.Pages.Forms;

/// <summary>The input of a page for one field, and what stands beside it.</summary>
/// <param name="asked">What is asked.</param>
/// <param name="path">Where the value stands; the input's name.</param>
/// <param name="name">What screen readers call it, where no label says it; null where one does.</param>
internal sealed class FieldHtml(Field asked, string path, FormView view, string? name = null)
{
    // More choices than this stand in a list that opens.
    private const int MostShownChoices = 5;

    // Longer texts than this are written over several lines.
    private const int LongestLine = 200;

    private readonly string _id = FormView.Id(path);
    private readonly string? _value = view.Value(path);
    private readonly string? _problem = view.Problem(path);

    /// <summary>Whether each choice has a button of its own.</summary>
    public bool IsSpread => name is null && asked.Choices.Count is > 0 and <= MostShownChoices;

    public Html Show() => asked switch
    {
        _ when IsSpread => Html.Each(asked.Choices, choice => Html.Of(
            $"""<label><input type="radio" name="{path}" value="{choice.Value}"{(IsChosen(choice) ? Html.Of($" checked") : Html.None)}> {choice.Title}</label>""")),
        { Choices.Count: > 0 } => Html.Of($"""
            <select id="{_id}" name="{path}"{Marks()}><option value=""></option>
            {Html.Each(asked.Choices, choice => Html.Of($"""<option value="{choice.Value}"{(IsChosen(choice) ? Html.Of($" selected") : Html.None)}>{choice.Title}</option>"""))}
            </select>
            """),
        TextField { Longest: > LongestLine } text => Html.Of($"""<textarea id="{_id}" name="{path}" maxlength="{text.Longest}" rows="3"{Marks()}>{_value}</textarea>"""),
        DateField => Html.Of($"""<input type="date" id="{_id}" name="{path}" value="{view.Filled.Answers[path]}"{Marks()}>"""),
        _ => Html.Of($"""<input type="text" id="{_id}" name="{path}" value="{_value}" autocomplete="off"{Marks()}>"""),
    };

    /// <summary>When it is asked, an example, and why the entry was not accepted.</summary>
    public Html Notes() => Html.Of($"{Hint()}{Problem()}");

    public Html Problem() => _problem is null ? Html.None : Html.Of($"""<p class="problem" id="{_id}-problem">{_problem}</p>""");

    private Html Hint()
    {
        var when = view.Fit(asked).When is { } condition ? $"Only if {condition}. " : "";
        var example = asked.Choices.Count == 0 && asked is not DateField && asked.Example is { } text ? $"For example {text}." : "";
        return (when + example).Trim() is { Length: > 0 } hint ? Html.Of($"""<p class="small" id="{_id}-hint">{hint}</p>""") : Html.None;
    }

    private Html Marks()
    {
        var label = name is null ? Html.None : Html.Of($""" aria-label="{name}" """);
        var wrong = _problem is null ? Html.None : Html.Of($""" aria-invalid="true" aria-describedby="{_id}-problem" """);
        return Html.Of($"{label}{wrong}");
    }

    private bool IsChosen(Choice choice) => choice.Value == (view.Filled.Answers[path] ?? _value);
}
