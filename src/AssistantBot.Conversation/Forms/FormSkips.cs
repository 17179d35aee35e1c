using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms;

/// <summary>Passes questions over.</summary>
internal static class FormSkips
{
    /// <summary>Says what a question is needed for that cannot be passed over; null where it can.</summary>
    public static FormStep? Skip(OpenForm open) => open.Current.Field.Presence == Presence.Required && !open.Questions.IsAnswered(open.Current)
        ? FormProgress.Refuse(open, $"I need {FormWording.Name(open, open.Current.Path)} to work it out. Say stop to come back to it later.")
        : null;

    /// <summary>The form with the current question passed over, or all that are open and may be.</summary>
    public static OpenForm Without(OpenForm open, bool all)
    {
        var passed = open.Questions.All.Where(question => !open.Questions.IsAnswered(question) && (all ? question.Field.Presence != Presence.Required : IsCurrent(open, question)));
        return open.With(open.Session with { Skipped = open.Session.Skipped.Union(passed.Select(question => question.Path)) });
    }

    /// <summary>With the first cell of a row the whole row is passed over.</summary>
    private static bool IsCurrent(OpenForm open, FormQuestion question) => question.Path == open.Current.Path
        || (open.Current.AsksCell && question.Step == open.Current.Step && FormWording.Lead(open.Current.List!, open.Applying)?.Id == open.Current.Field.Id && question.Field.Presence != Presence.Required);
}
