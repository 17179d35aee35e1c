using System.Globalization;
using System.Text.Json.Nodes;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Channels.Activities.Files;

/// <summary>Teams' card that asks whether a file may be put in the person's OneDrive. It says which paper is meant, and holds nothing of it.</summary>
internal sealed class ConsentedFiles : FileHandover
{
    public const string CardType = "application/vnd.microsoft.teams.card.file.consent";

    public override IEnumerable<BotActivity> Messages(IReadOnlyList<Paper> files) => files.Select(file => Ask(file.Id, file.Name, file.Length));

    /// <param name="length">Bytes.</param>
    public static BotActivity Ask(string id, string name, long length) => new()
    {
        Type = ActivityTypes.Message,
        Summary = name,
        Attachments = [new CardAttachment(CardType, Card(id, name, length), Name: name)],
    };

    private static JsonObject Card(string id, string name, long length) => new()
    {
        ["description"] = string.Create(CultureInfo.InvariantCulture, $"{Kind(name)}, {Math.Max(1, length / 1024)} KB. I put it in your OneDrive when you allow it."),
        ["sizeInBytes"] = length,
        ["acceptContext"] = Context(id, name),
        ["declineContext"] = Context(id, name),
    };

    private static JsonObject Context(string id, string name) => new() { ["id"] = id, ["name"] = name };

    private static string Kind(string name) => Path.GetExtension(name) switch
    {
        ".docx" => "A Word paper",
        ".xlsx" => "An Excel workbook",
        ".csv" => "A CSV file",
        ".json" => "A data file (JSON)",
        _ => "A file",
    };
}
