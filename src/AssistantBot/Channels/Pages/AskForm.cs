using AssistantBot.Conversation;

namespace AssistantBot.Channels.Pages;

/// <summary>The plain form, which works in any browser and without scripts.</summary>
internal static class AskForm
{
    /// <param name="question">What stands in the form already.</param>
    /// <param name="earlier">What was asked before, oldest first, so that "and what did it save?" is understood.</param>
    /// <param name="problem">What was wrong with the question, or null.</param>
    public static Html Show(string question, IReadOnlyList<string> earlier, string? problem = null) => Html.Of($"""
        <form class="ask" action="/ask" role="search">
        <label>Your question{Problem(problem)}
        <input name="q" type="text" value="{question}" maxlength="{Assistant.LongestText}" autocomplete="off" enterkeyhint="send"{Invalid(problem)}></label>
        {Html.Each(earlier, text => Html.Of($"""<input type="hidden" name="earlier" value="{text}">"""))}
        <button type="submit">Ask</button>
        </form>
        """);

    private static Html Problem(string? problem) => problem is null ? Html.None : Html.Of($"""<span class="problem">{problem}</span>""");

    private static Html Invalid(string? problem) => problem is null ? Html.None : Html.Of($""" aria-invalid="true" autofocus""");
}
