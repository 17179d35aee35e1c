using AssistantBot.Channels.Activities.Cards;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Channels.Activities;

/// <summary>What an activity means to the assistant.</summary>
internal static class TurnReader
{
    /// <summary>The turn, or null where the activity asks for no answer.</summary>
    public static Turn? Read(BotActivity activity) => activity.Type switch
    {
        ActivityTypes.Message => Start(activity, Said(activity)) with { Submission = SubmissionReader.Read(activity.Value), Attachments = Attachments.Read(activity) },
        ActivityTypes.ConversationUpdate when Greets(activity) => Start(activity, "") with { Joined = true },
        _ => null,
    };

    /// <summary>The turn of a card's Action.Execute.</summary>
    public static Turn Read(BotActivity invoke, Submission submission) => Start(invoke, "") with { Submission = submission };

    /// <summary>What was typed, or what a button says where the channel returns its data instead.</summary>
    private static string Said(BotActivity activity) => Mentions.Strip(activity) is { Length: > 0 } text ? text : SayButton.Read(activity.Value) ?? "";

    private static Turn Start(BotActivity activity, string text) =>
        new(activity.ChannelId!, activity.Conversation!.Id!, activity.Id, activity.From?.Id ?? "", text) { Shared = IsShared(activity.Conversation) };

    /// <summary>Whether several people take part.</summary>
    public static bool IsShared(ConversationAccount conversation) => conversation.IsGroup == true || conversation.ConversationType is "groupChat" or "channel";

    /// <summary>A person who joins is greeted; a group is greeted once, when the assistant itself joins it.</summary>
    private static bool Greets(BotActivity update)
    {
        var joined = update.MembersAdded?.Select(member => member?.Id).Where(id => id is not null) ?? [];
        return update.Conversation!.IsGroup == true ? joined.Contains(update.Recipient?.Id) : joined.Any(id => id != update.Recipient?.Id);
    }
}
