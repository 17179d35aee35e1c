using AssistantBot.Channels.Activities.Cards;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Channels.Activities;

/// <summary>What an activity means to the assistant.</summary>
internal static class TurnReader
{
    /// <summary>What stands for the activity of an introduction.</summary>
    private const string Introduced = "introduced";

    /// <summary>The turn, or null where the activity asks for no answer.</summary>
    public static Turn? Read(BotActivity activity) => activity.Type switch
    {
        ActivityTypes.Message => Start(activity, Said(activity)) with { Submission = SubmissionReader.Read(activity.Value), Attachments = Attachments.Read(activity) },
        ActivityTypes.ConversationUpdate when Greets(activity) => Introduction(activity),
        ActivityTypes.InstallationUpdate when activity.Action?.Equals("add", StringComparison.OrdinalIgnoreCase) == true => Introduction(activity),
        _ => null,
    };

    /// <summary>The turn of a card's Action.Execute.</summary>
    public static Turn Read(BotActivity invoke, Submission submission) => Start(invoke, "") with { Submission = submission };

    /// <summary>What was typed, or what a button says where the channel returns its data instead.</summary>
    public static string Said(BotActivity activity) => Mentions.Strip(activity) is { Length: > 0 } text ? text : SayButton.Read(activity.Value) ?? "";

    private static Turn Start(BotActivity activity, string text) =>
        new(activity.ChannelId!, activity.Conversation!.Id!, activity.Id, activity.From?.Id ?? "", text) { Shared = IsShared(activity.Conversation), Account = Accounts.Proven(activity.ChannelId!, activity.From?.Id) };

    /// <summary>True where several people talk to the assistant in one conversation.</summary>
    public static bool IsShared(ConversationAccount conversation) => conversation.IsGroup == true || conversation.ConversationType is "groupChat" or "channel";

    /// <summary>
    /// Teams tells of one installation in several ways at about the same time, and of everybody who joins a group; so there, and in every
    /// group, all of them are one activity, of which only the first is answered.
    /// </summary>
    private static Turn Introduction(BotActivity activity) => Start(activity, "") with
    {
        Joined = true,
        Activity = IsTeams(activity) || IsShared(activity.Conversation!) ? Introduced : activity.Id,
    };

    /// <summary>A person who joins is greeted, and a group when the assistant itself joins it. In a chat of two Teams tells of the assistant alone.</summary>
    private static bool Greets(BotActivity update)
    {
        var joined = update.MembersAdded?.Select(member => member?.Id).OfType<string>().ToList() ?? [];
        var assistant = update.Recipient?.Id;
        return IsShared(update.Conversation!) ? assistant is not null && joined.Contains(assistant) : joined.Any(id => id != assistant || IsTeams(update));
    }

    private static bool IsTeams(BotActivity activity) => activity.ChannelId == "msteams";
}
