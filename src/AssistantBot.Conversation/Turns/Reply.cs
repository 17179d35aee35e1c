using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Ports;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Conversation.Turns;

/// <summary>What the assistant says. It knows nothing of channels; each channel renders it.</summary>
/// <param name="Kind">What sort of reply it is.</param>
/// <param name="Text">Plain text with Markdown lists and bold; <c>[1]</c> refers to the first citation.</param>
public sealed record Reply(ReplyKind Kind, string Text)
{
    /// <summary>Where the statements come from; <c>[n]</c> in the text is number n here, counted from 1.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>What could be said next, as text to be sent back.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>Files that were made for the person.</summary>
    public IReadOnlyList<Paper> Files { get; init; } = [];

    /// <summary>What a language model had to do with it; null where none was asked.</summary>
    public ModelUse? Model { get; init; }

    /// <summary>True where a language model wrote the text; channels label it then.</summary>
    public bool IsGenerated => Model is { Wrote: true };

    /// <summary>A form to fill in at once or a report to show, or null.</summary>
    public Card? Card { get; init; }
}

/// <summary>The kinds of reply, as the command line's contract names them in lower case.</summary>
public enum ReplyKind
{
    /// <summary>The statement has evidence.</summary>
    Answer,

    /// <summary>The toolkits do not hold it, or it is not theirs to say.</summary>
    Abstain,

    /// <summary>Asks back between a few readings.</summary>
    Clarify,

    /// <summary>Another subject than sharing services.</summary>
    Redirect,

    /// <summary>A greeting, or how to use the assistant.</summary>
    Help,

    /// <summary>Part of a plugin's form or its report.</summary>
    Form,
}

/// <summary>Something to show beside the text, where a channel can.</summary>
public abstract record Card;

/// <summary>A plugin's whole form, to be filled in at once.</summary>
/// <param name="Plugin">Name of the plugin.</param>
/// <param name="Title">Title of the plugin.</param>
/// <param name="Id">The card's number; comes back in <see cref="Submission.Card"/>.</param>
/// <param name="Form">Its fields.</param>
/// <param name="Answers">What is answered already.</param>
public sealed record FormCard(string Plugin, string Title, string Id, Form Form, FormAnswers Answers) : Card
{
    /// <summary>What was wrong with what was sent, where the card takes the place of one that was refused; else null.</summary>
    public FormCorrection? Correction { get; init; }
}

/// <summary>A submission that was not taken. The card has the same part of the form again, with what was entered and the reasons beside it.</summary>
/// <param name="Part">The part that was sent, counted from 1.</param>
/// <param name="Revision">The revision of the new card.</param>
/// <param name="Layout">The answers by which the first card was laid out.</param>
/// <param name="Entered">What was entered, as it was typed, by path.</param>
/// <param name="Faults">Why something was not taken, in a sentence, by path; of a list as a whole, by its id.</param>
public sealed record FormCorrection(int Part, int Revision, FormAnswers Layout, IReadOnlyDictionary<string, string> Entered, IReadOnlyDictionary<string, string> Faults);

/// <summary>A plugin's result.</summary>
public sealed record ReportCard(Report Report) : Card;

/// <summary>The facts of one case study.</summary>
public sealed record CaseCard(CaseSheet Case) : Card;

/// <summary>Two or three case studies side by side.</summary>
public sealed record ComparisonCard(IReadOnlyList<CaseSheet> Cases) : Card;

/// <summary>What the assistant can do for each kind of person who meets it.</summary>
/// <param name="Opening">Who it is, in a sentence or two.</param>
public sealed record WelcomeCard(string Opening, IReadOnlyList<WelcomeGroup> Groups) : Card;

/// <param name="Who">A kind of person, as a heading.</param>
/// <param name="What">What is in it for them, in a sentence.</param>
/// <param name="Says">What they could say first.</param>
public sealed record WelcomeGroup(string Who, string What, IReadOnlyList<string> Says);
