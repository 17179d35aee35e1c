using System.Text.Json.Nodes;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Documents.Papers;

/// <summary>The papers that were made for a person, as something that is kept about them.</summary>
internal sealed class KeptFiles(PaperShelf shelf) : IKept
{
    public Task<IReadOnlyList<KeptKind>> FindAsync(Whose whose, CancellationToken cancel) => Task.FromResult<IReadOnlyList<KeptKind>>(
        [new KeptKind("file", "files", [.. shelf.OwnedBy(whose.Owner).SelectMany(shelf.Files).Select(Item)])]);

    public Task DeleteAsync(Whose whose, CancellationToken cancel)
    {
        foreach (var id in shelf.OwnedBy(whose.Owner)) shelf.Delete(id);
        shelf.ForgetOwner(whose.Owner);
        return Task.CompletedTask;
    }

    private static KeptItem Item(FileInfo file) => new(
        file.Name, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Made or last fetched on {file.LastWriteTimeUtc:d MMMM yyyy}, {file.Length:N0} bytes."),
        new JsonObject { ["name"] = file.Name, ["bytes"] = file.Length, ["used"] = new DateTimeOffset(file.LastWriteTimeUtc).ToString("O", System.Globalization.CultureInfo.InvariantCulture) });
}
