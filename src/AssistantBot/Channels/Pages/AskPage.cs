using AssistantBot.Channels.Activities;
using AssistantBot.Channels.Pages.Forms;
using AssistantBot.Conversation;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Channels.Pages;

/// <summary>One question and its answer on a plain page, for browsers without scripts and for links that people send each other.</summary>
internal static class AskPage
{
    // Enough for "and what did it save?"; more would make the address of the page too long for some mail programs.
    private const int RememberedQuestions = 3;

    public static async Task<Page> ShowAsync(HttpRequest request, IAssistant assistant, SourceLabel label)
    {
        var question = request.Query["q"].ToString().Trim();
        var earlier = request.Query["earlier"]
            .Select(text => text?.Trim() ?? "").Where(text => text.Length is > 0 and <= Assistant.LongestText).TakeLast(RememberedQuestions).ToList();
        if (!request.Query.ContainsKey("q")) return Form("", earlier, null);
        if (question.Length == 0) return Form("", earlier, "Type a question first, for example: how can set-up costs be recovered?");
        if (question.Length > Assistant.LongestText)
            return Form(question[..Assistant.LongestText], earlier, $"Your question has {question.Length:N0} characters. Shorten it to {Assistant.LongestText:N0} or fewer; one or two sentences work best.");
        // Who only asks for the head, such as what looks whether a link is alive, costs no answer.
        if (HttpMethods.IsHead(request.Method)) return Form(question, earlier, null);
        return Answer(question, earlier, await assistant.AskAsync(question, earlier, request.HttpContext.RequestAborted), label);
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

    private static Page Answer(string question, List<string> earlier, Reply reply, SourceLabel label)
    {
        var citations = new CitationHtml(label, reply.Citations);
        List<string> asked = [.. earlier, question];
        var next = asked.TakeLast(RememberedQuestions).ToList();
        return new Page($"Answer: {Short(question)}", Html.Of($"""
            <h1 class="question"><span class="small">You asked</span> {question}</h1>
            <section class="answer" aria-label="Answer">
            {(reply.IsGenerated ? Html.Of($"""<p class="small">A language model wrote this from the sources below, and each sentence was checked against them.</p>""") : Html.None)}
            {(reply.Card is FormCard form ? FormHtml.Show(FormView.Empty(form.Plugin, form.Form)) : ReplyText.Show(reply.Text, citations.Mark))}
            </section>
            {citations.List()}
            {Suggestions(reply.Card is null ? reply.Suggestions : [], next)}
            <h2>Ask something else</h2>
            {AskForm.Show("", next)}
            """))
        {
            Section = "/ask",
        };
    }

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
