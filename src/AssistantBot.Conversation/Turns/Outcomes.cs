namespace AssistantBot.Conversation.Turns;

/// <summary>The outcome of a turn by the reply that it got.</summary>
public static class Outcomes
{
    public static TurnOutcome Of(ReplyKind kind) => kind switch
    {
        ReplyKind.Answer => TurnOutcome.Answered,
        ReplyKind.Abstain => TurnOutcome.Abstained,
        ReplyKind.Clarify => TurnOutcome.Clarified,
        ReplyKind.Redirect => TurnOutcome.Redirected,
        ReplyKind.Form => TurnOutcome.FormStarted,
        _ => TurnOutcome.Helped,
    };
}
