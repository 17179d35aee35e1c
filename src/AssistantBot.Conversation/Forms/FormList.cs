using System.Text.RegularExpressions;
using AssistantBot.Conversation.Decisions;
using AssistantBot.Conversation.Memory;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Forms;

/// <summary>"Which forms are open?"</summary>
internal static partial class FormList
{
    public static Decision? Show(Situation now)
    {
        if (!Asks().IsMatch(now.Text)) return null;
        var open = now.Memory.Forms.Select(form => FormDesk.Opened(now, form)).OfType<OpenForm>().ToList();
        if (open.Count == 0) return now.Hint(TurnOutcome.Helped, "No form was begun yet.");
        var resumes = open.Where(form => form.Session.Stage == FormStage.PutAside && form.Session.IsFor(now.Turn)).Select(form => $"Resume the {form.Title}").ToList();
        var lines = string.Join('\n', open.Select(form => $"- {form.Plugin.Title}: {Stage(form)}, {FormWording.Count(form.Given, "answer")}{(form.Session.IsFor(now.Turn) ? "" : ", somebody else's")}"));
        var how = resumes.Count == 0 ? "" : $"\n\nTo go on with one, say for example: {FormWording.Lower(resumes[^1])}.";
        return now.Say(TurnOutcome.Helped, new Reply(ReplyKind.Help, $"These forms were begun here:\n\n{lines}{how}") { Suggestions = resumes });
    }

    private static string Stage(OpenForm form) => form.Session.Stage switch
    {
        FormStage.PutAside => "put aside",
        FormStage.Finished => "finished",
        FormStage.Reviewing => "waits for your yes",
        _ => "open now",
    };

    [GeneratedRegex(@"^(?:which|what|show(?: me)?|list)(?: all)?(?: (?:of )?(?:my|the|our))?(?: (?:open|unfinished|other))*(?: (?:forms?|questionnaires?))(?: (?:are|is|do|did|have|has|were|i|we|you|there|here|open|begun|begin|started|start|put aside|unfinished|in progress|going|got))*[\s?.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Asks();
}
