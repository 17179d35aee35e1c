namespace AssistantBot.Conversation.Turns;

/// <summary>How a turn ended, and what is to be said; several replies are sent in order.</summary>
public sealed record TurnResult(TurnOutcome Outcome, IReadOnlyList<Reply> Replies);

/// <summary>Every turn ends in exactly one of these.</summary>
public enum TurnOutcome
{
    /// <summary>A question was answered from evidence.</summary>
    Answered,

    /// <summary>The toolkits do not answer the question.</summary>
    Abstained,

    /// <summary>The question was asked back.</summary>
    Clarified,

    /// <summary>The question was about something else.</summary>
    Redirected,

    /// <summary>A greeting or a request for help was answered.</summary>
    Helped,

    /// <summary>The person was welcomed.</summary>
    Welcomed,

    /// <summary>A form was started or taken up again.</summary>
    FormStarted,

    /// <summary>A form took an answer and asked the next question.</summary>
    FormContinued,

    /// <summary>An answer to a form was refused with a reason.</summary>
    FormRefused,

    /// <summary>A form was finished and its report given.</summary>
    FormFinished,

    /// <summary>A form was put aside.</summary>
    FormCancelled,

    /// <summary>A file was made and handed over.</summary>
    PaperGiven,

    /// <summary>Somebody was told what is kept about them, or asked whether to delete it.</summary>
    PrivacyTold,

    /// <summary>What is kept about somebody was deleted because they asked.</summary>
    Forgotten,

    /// <summary>A card no longer belongs to the open form.</summary>
    CardOutdated,

    /// <summary>The text was empty or too long.</summary>
    Refused,

    /// <summary>The person sent something new before the answer was there.</summary>
    Superseded,

    /// <summary>The activity had been answered before; nothing is said.</summary>
    Duplicate,

    /// <summary>Something went wrong inside; the person was told so in one sentence.</summary>
    Failed,
}
