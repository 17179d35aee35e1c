using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Model;

/// <summary>Counts tokens and what they cost, and says who has used up theirs.</summary>
public interface IModelMeter
{
    /// <summary>True where a turn that has used this may ask the model again.</summary>
    bool MayGoOn(ModelUse use);

    /// <summary>True where the person may ask the model today.</summary>
    Task<bool> MayAskAsync(string person, CancellationToken cancel);

    /// <summary>Counts what a call took.</summary>
    /// <returns>Pounds for it, by the prices that are set; 0 where none are.</returns>
    Task<decimal> CountAsync(string person, long inputTokens, long outputTokens);
}
