using AssistantBot.Channels.Activities;
using AssistantBot.Conversation;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins;

namespace AssistantBot.Channels.Pages;

/// <summary>One question and its answer on a plain page, for browsers without scripts and for links that people send each other.</summary>
internal static class AskPage
{
    // Enough for "and what did it save?"; more would make the address of the page too long for some mail programs.
    private const int RememberedQuestions = 3;

    public static Page Show(HttpRequest request, IAssistant assistant, SourceLabel label)
    {
        var question = request.Query["q"].ToString().Trim();
        var earlier = request.Query["earlier"]
            .Select(text => text?.Trim() ?? "").Where(text => text.Length is > 0 and <= Assistant.LongestText).TakeLast(RememberedQuestions).ToList();
        if (!request.Query.ContainsKey("q")) return Form("", earlier, null);
        if (question.Length == 0) return Form("", earlier, "Type a question first, for example: how can set-up costs be recovered?");
        if (question.Length > Assistant.LongestText)
            return Form(question[..Assistant.LongestText], earlier, $"Your question has {question.Length:N0} characters. Shorten it to {Assistant.LongestText:N0} or fewer; one or two sentences work best.");
        return Answer(question, earlier, assistant.Ask(question, earlier), new CitationWriter(label, null));
    }

    private static Page Form(string question, List<string> earlier, string? problem) => new(problem is null ? "Ask a question" : "Problem: ask a question", Html.Of($"""
        <h1>Ask about sharing services</h1>
        <p>Ask one question in your own words. The answer comes from <a href="/sources">published toolkits</a> and says where each statement stands.</p>
        {AskForm.Show(question, earlier, problem)}
        """))
    {
        Section = "/ask",
        Status = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
    };

    private static Page Answer(string question, List<string> earlier, Reply reply, CitationWriter writer)
    {
        List<string> asked = [.. earlier, question];
        var next = asked.TakeLast(RememberedQuestions).ToList();
        return new Page($"Answer: {Short(question)}", Html.Of($"""
            <h1 class="question"><span class="small">You asked</span> {question}</h1>
            <section class="answer" aria-label="Answer">
            {ReplyText.Show(reply.Text, number => Mark(number, reply.Citations, writer))}
            {CardHtml.Show(reply.Card)}
            </section>
            {Sources(reply.Citations, writer)}
            {Suggestions(reply.Suggestions, next)}
            <h2>Ask something else</h2>
            {AskForm.Show("", next)}
            """))
        {
            Section = "/ask",
        };
    }

    private static Html? Mark(int number, IReadOnlyList<Citation> citations, CitationWriter writer) => number < 1 || number > citations.Count
        ? null
        : Html.Of($"""<a class="mark" href="{writer.Url(citations[number - 1])}" aria-label="Source {number}: {writer.Place(citations[number - 1])}">[{number}]</a>""");

    private static Html Sources(IReadOnlyList<Citation> citations, CitationWriter writer) => citations.Count == 0 ? Html.None : Html.Of($"""
        <h2>Where this comes from</h2>
        <ol class="citations">
        {Html.Each(citations, citation => Html.Of($"""
            <li><a href="{writer.Url(citation)}">{writer.Title(citation)}</a>
            <p class="small">Our summary: {citation.Quote}</p></li>
            """))}
        </ol>
        """);

    private static Html Suggestions(IReadOnlyList<string> suggestions, List<string> asked) => suggestions.Count == 0 ? Html.None : Html.Of($"""
        <h2>You could ask next</h2>
        <ul class="next">
        {Html.Each(suggestions, text => Html.Of($"""<li><a href="{Address(text, asked)}">{text}</a></li>"""))}
        </ul>
        """);

    private static string Address(string question, List<string> asked) =>
        $"/ask?q={Uri.EscapeDataString(question)}{string.Concat(asked.Select(text => $"&earlier={Uri.EscapeDataString(text)}"))}";

    private static string Short(string text) => text.Length <= 60 ? text : text[..59].TrimEnd() + "…";
}
