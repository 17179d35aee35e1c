using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;

namespace AssistantBot.Channels.BotFramework.Files;

/// <summary>What is said once a file consent card was answered.</summary>
internal static class ConsentMessages
{
    public const string InfoType = "application/vnd.microsoft.teams.card.file.info";

    public static BotActivity AnsweredBefore { get; } = Say("That card was answered before, so nothing was changed. For another copy, ask for the file again.");

    public static BotActivity NotTheirs { get; } = Say("That file was made for somebody else, so I leave it alone. Ask me for one of your own.");

    public static BotActivity Gone { get; } = Say("I no longer have that file. Ask for it again, for example: save as Word.");

    public static BotActivity Declined(string name) => Say($"All right, I keep {name} out of your OneDrive. Ask for it again whenever you want it.");

    public static BotActivity NotGiven(string name) => Say($"I could not put {name} into your OneDrive, and nothing was changed there. Please allow it once more.");

    /// <summary>That the file is there, and the card that opens it where it lies now.</summary>
    public static IReadOnlyList<BotActivity> Given(string name, UploadInfo place)
    {
        var said = Say($"{name} is in your OneDrive.");
        if (!SharePointAddress.TryRead(place.ContentUrl, out var address)) return [said];
        var card = new CardAttachment(InfoType, new JsonObject { ["uniqueId"] = place.UniqueId, ["fileType"] = place.FileType }, address.Value.AbsoluteUri, place.Name ?? name);
        return [said, new BotActivity { Type = ActivityTypes.Message, Summary = name, Attachments = [card] }];
    }

    private static BotActivity Say(string text) => new() { Type = ActivityTypes.Message, Text = text, TextFormat = "plain" };
}
