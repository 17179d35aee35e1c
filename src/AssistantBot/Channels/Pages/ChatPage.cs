using System.Security.Cryptography;
using AssistantBot.Channels.Activities;

namespace AssistantBot.Channels.Pages;

/// <summary>The page with the chat: what the assistant is, things to ask, and Web Chat.</summary>
internal static class ChatPage
{
    // One that asks for risks, one for money, one for a council's experience, and the instrument.
    private static readonly string[] Suggestions =
    [
        "What are the risks when we set up a shared service?",
        "How can set-up costs be recovered?",
        "What did Ceredigion and Powys save?",
        "Run the driver questionnaire",
    ];

    // What can be read, as the browser's file dialogue takes it.
    private const string Accepted = ".docx,.pdf,.html,.htm,.md,.txt";

    public static Page Show(WebChatBundle bundle)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        return new Page("Chat", Body(bundle, nonce))
        {
            Section = "/",
            Layout = "chatting",
            Skip = ("#conversation", "Skip to the conversation"),
            Policy = ContentPolicy.Chat(nonce, bundle.Host),
            Head = Html.Of($"""<script type="module" src="/js/chat.js"></script>"""),
        };
    }

    private static Html Body(WebChatBundle bundle, string nonce) => Html.Of($"""
        <section class="welcome" aria-labelledby="welcome-title">
        <h1 id="welcome-title">Ask about sharing services between councils</h1>
        <p>Find out what published toolkits say, what other councils learned, and whether sharing could work for your service.</p>
        <h2 id="suggestions-title">Try one of these</h2>
        <form class="suggestions" action="/ask" aria-labelledby="suggestions-title">
        {Html.Each(Suggestions, text => Html.Of($"""<button type="submit" name="q" value="{text}">{text}</button>"""))}
        </form>
        <details class="more" open>
        <summary>What it can do</summary>
        <ul>
        <li>Answer a question and name the paragraph or table row that the answer comes from.</li>
        <li>Tell you what councils that share services saved, spent and learned.</li>
        <li>Take you through the driver questionnaire: nine questions that show whether to look into sharing.</li>
        <li>Read a paper of yours, such as a draft business case, when you send it: Word, PDF, HTML, Markdown or plain text, up to {Attachments.MostBytes / 1024 / 1024} MB.</li>
        </ul>
        <p class="small">Citations lead to <a href="/sources">our summaries of the sources</a>. When the sources don’t answer a question, the assistant says so. Please don’t type personal details.</p>
        </details>
        </section>
        <section class="conversation" id="conversation" tabindex="-1" aria-labelledby="chat-title">
        <div class="conversation-head">
        <h2 id="chat-title">Conversation</h2>
        <button type="button" id="new-conversation" class="quiet" hidden>Start a new conversation</button>
        </div>
        <div id="chat" nonce="{nonce}" data-script="{bundle.Address}" data-integrity="{bundle.Integrity}" data-accept="{Accepted}" hidden></div>
        <div id="without-chat" class="without-chat" hidden>
        <p role="alert" id="chat-problem"></p>
        {AskForm.Show("", [])}
        </div>
        <noscript><div class="without-chat">
        <p>The chat needs scripts, which are turned off in this browser. You can ask one question at a time instead.</p>
        {AskForm.Show("", [])}
        </div></noscript>
        </section>
        """);
}
