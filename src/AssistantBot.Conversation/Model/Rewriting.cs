using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Prompts;

namespace AssistantBot.Conversation.Model;

/// <summary>Has a follow-up written again so that it can stand alone.</summary>
internal sealed class Rewriting(MeteredModel model, IPromptedModel prompted)
{
    /// <summary>Earlier questions that are sent.</summary>
    private const int Sent = 4;

    private const int Longest = 400;

    /// <summary>The question, and what it still leans on: nothing where it was written again.</summary>
    public async Task<(string Question, IReadOnlyList<string> History)> RewriteAsync(Inquiry inquiry, CancellationToken cancel)
    {
        var history = OfflineAnswerer.Questions(inquiry.History, inquiry.Content, asides: false);
        if (history.Count == 0) return (inquiry.Question, []);
        var earlier = history.TakeLast(Sent).Select(text => new Dictionary<string, object> { ["text"] = Inert.Text(text) }).ToList();
        var response = await prompted.AskAsync(model, PromptNames.Rewrite, [("earlier", earlier), ("question", Inert.Text(inquiry.Question))], cancel);
        var written = response.Text.Trim().Trim('"');
        return written.Length is > 0 and <= Longest && !written.Contains('\n', StringComparison.Ordinal) ? (written, []) : (inquiry.Question, history);
    }
}
