using System.Globalization;
using System.Text;
using AssistantBot.Conversation.Memory;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Conversation.Forms;

/// <summary>Puts forms and reports into words.</summary>
internal static class FormWords
{
    /// <summary>"Question 3 of 9: ..."</summary>
    public static string Ask(IPlugin plugin, FormSession session)
    {
        var at = Math.Max(0, plugin.Form.IndexOf(session.Current));
        var answered = session.Answers.TryGetValue(session.Current, out var value) ? $" (You said {plugin.Form.Fields[at].Show(value).ToLowerInvariant()}.)" : "";
        return string.Create(CultureInfo.InvariantCulture, $"**Question {at + 1} of {plugin.Form.Fields.Count}:** {plugin.Form.Fields[at].Prompt}{answered}");
    }

    public static Reply Prompt(IPlugin plugin, FormSession session, string text)
    {
        var field = plugin.Form.Find(session.Current) ?? plugin.Form.Fields[0];
        return new Reply(ReplyKind.Form, text) { Suggestions = session.Stage == FormStage.Finished ? [] : [.. field.Choices.Select(choice => choice.Title)] };
    }

    public static FormCard Card(IPlugin plugin, FormSession session) =>
        new(plugin.Name, plugin.Title, session.Card, plugin.Form, new FormAnswers(session.Answers));

    public static Reply Say(string text, params string[] suggestions) => new(ReplyKind.Form, text) { Suggestions = suggestions };

    /// <summary>Why the current question is asked, with its source, and the question again.</summary>
    public static Reply Why(IPlugin plugin, FormSession session)
    {
        var field = plugin.Form.Find(session.Current) ?? plugin.Form.Fields[0];
        return Prompt(plugin, session, $"{field.Help} [1]\n\n{Ask(plugin, session)}") with { Citations = [field.Source] };
    }

    /// <summary>What can be said while the form asks, and the question again.</summary>
    public static Reply Help(IPlugin plugin, FormSession session) => Prompt(
        plugin, session,
        $"We are in the {plugin.Title.ToLowerInvariant()}. Answer in your own words, several at once if you like: 1 yes, 2 no. You can also say skip, back, why, review, change 3 to no, or finish. "
        + $"Stop keeps your answers for later, and cancel drops them. Ask me something else whenever you like.\n\n{Ask(plugin, session)}");

    /// <summary>Offers somebody who comes back to go on where they were.</summary>
    public static Reply WelcomeBack(IPlugin plugin, FormSession session) => session.Stage == FormStage.Asking
        ? Prompt(plugin, session, $"Welcome back. We were in the {plugin.Title.ToLowerInvariant()}; say stop to leave it for later.\n\n{Ask(plugin, session)}")
        : Say($"Welcome back. I keep your answers to the {plugin.Title.ToLowerInvariant()}. Say resume when you want to go on, or ask me something.", "Resume");

    public static string Review(IPlugin plugin, FormSession session)
    {
        var lines = plugin.Form.Fields.Select(field => $"- Question {field.Id}: {field.Prompt} {(session.Answers.TryGetValue(field.Id, out var value) ? field.Show(value) : "Not answered")}.");
        var text = $"Your answers so far:\n\n{string.Join('\n', lines)}\n\nTo change one, say for example: change 3 to no.";
        return session.Stage == FormStage.Finished ? text : $"{text}\n\n{Ask(plugin, session)}";
    }

    /// <summary>A report as chat text with numbered citations.</summary>
    public static Reply Report(Report report)
    {
        var text = new StringBuilder();
        Append(text.Append("**").Append(report.Title).Append(":** "), report, report.Headline);
        foreach (var section in report.Sections)
        {
            text.Append("\n\n**").Append(section.Heading).Append("**\n");
            foreach (var line in section.Lines) Append(text.Append("\n- "), report, line);
        }

        text.Append("\n\nTo change an answer, say for example: change 3 to no.");
        return new Reply(ReplyKind.Form, text.ToString())
        {
            Citations = report.Citations,
            Card = new ReportCard(report),
            Suggestions = ["Review", "Start over", "What should the business case contain?"],
        };
    }

    private static void Append(StringBuilder text, Report report, ReportLine line)
    {
        text.Append(line.Text);
        foreach (var source in line.Sources) text.Append(CultureInfo.InvariantCulture, $" [{report.NumberOf(source)}]");
    }
}
