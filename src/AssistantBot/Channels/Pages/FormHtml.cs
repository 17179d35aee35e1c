using AssistantBot.Plugins.Forms;

namespace AssistantBot.Channels.Pages;

/// <summary>A plugin's form as a form of HTML, for browsers without scripts.</summary>
internal static class FormHtml
{
    /// <param name="given">What was entered before, by field id.</param>
    /// <param name="problems">Why an entry was not accepted, by field id.</param>
    public static Html Show(
        string plugin, Form form, IReadOnlyDictionary<string, string>? given = null, IReadOnlyDictionary<string, string>? problems = null) => Html.Of($"""
        <form class="questions" action="/forms/{plugin}">
        <p>{form.Introduction}</p>
        {Html.Each(form.Fields, field => Input(field, given?.GetValueOrDefault(field.Id), problems?.GetValueOrDefault(field.Id)))}
        <button type="submit" name="{FormPage.Sent}" value="1">Send my answers</button>
        </form>
        """);

    private static Html Input(Field field, string? given, string? problem) => field.Choices.Count > 0
        ? Html.Of($"""
            <fieldset>
            <legend>{field.Id}. {field.Prompt}</legend>
            {Problem(problem)}
            {Html.Each(field.Choices, choice => Html.Of($"""<label><input type="radio" name="{field.Id}" value="{choice.Value}"{Checked(choice.Value == given)}> {choice.Title}</label>"""))}
            </fieldset>
            """)
        : Html.Of($"""
            <label class="entry">{field.Id}. {field.Prompt}
            {Problem(problem)}
            <input type="text" name="{field.Id}" value="{given}"></label>
            """);

    private static Html Checked(bool isChecked) => isChecked ? Html.Of($" checked") : Html.None;

    private static Html Problem(string? problem) => problem is null ? Html.None : Html.Of($"""<p class="problem">{problem}</p>""");
}
