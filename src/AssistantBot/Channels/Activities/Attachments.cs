using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Channels.Activities;

/// <summary>
/// Files that an activity brings along in itself, as <c>data:</c> addresses. No other address is ever fetched: it could lead anywhere,
/// also to services that only this machine can reach.
/// </summary>
internal static class Attachments
{
    private const string Data = "data:";
    private const string Base64 = ";base64";

    /// <summary>The files of an activity; one that cannot be had says so when it is opened.</summary>
    public static IReadOnlyList<Attached> Read(BotActivity activity) =>
        activity.Attachments?.Where(attachment => attachment is { ContentUrl.Length: > 0 }).Select(Read).ToList() is { Count: > 0 } files ? files : (IReadOnlyList<Attached>)[];

    /// <summary>A file in memory.</summary>
    public static Attached Of(string name, byte[] content) => new(name, _ => Task.FromResult<Stream>(new MemoryStream(content, writable: false)));

    /// <summary>A file that is not read.</summary>
    /// <param name="reason">What the person is told after the file's name, beginning with "it".</param>
    public static Attached Refused(string name, string reason) => new(name, _ => Task.FromException<Stream>(new UnreadableDocumentException(reason)));

    private static Attached Read(CardAttachment attachment)
    {
        var name = string.IsNullOrWhiteSpace(attachment.Name) ? "attachment" : Path.GetFileName(attachment.Name);
        if (!attachment.ContentUrl!.StartsWith(Data, StringComparison.OrdinalIgnoreCase))
            return Refused(name, "it lies at another address, and I fetch nothing from there. Send it in the web chat instead, or paste the text.");
        return Decode(attachment.ContentUrl) is { } content ? Of(name, content) : Refused(name, "it did not arrive whole. Please send it again.");
    }

    /// <summary>The bytes of a <c>data:</c> address, or null where it holds none.</summary>
    private static byte[]? Decode(string address)
    {
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0) return null;
        if (!address.AsSpan(0, comma).EndsWith(Base64, StringComparison.OrdinalIgnoreCase)) return System.Text.Encoding.UTF8.GetBytes(Uri.UnescapeDataString(address[(comma + 1)..]));
        var bytes = new byte[address.Length];
        return Convert.TryFromBase64String(Uri.UnescapeDataString(address[(comma + 1)..]), bytes, out var count) ? bytes[..count] : null;
    }
}
