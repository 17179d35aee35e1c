using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Channels.Activities;

/// <summary>
/// Files that an activity brings along in itself, as <c>data:</c> addresses. No other address is ever fetched: it could lead anywhere,
/// also to services that only this machine can reach.
/// </summary>
internal static class Attachments
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>How many files of a message are read.</summary>
    public const int MostFiles = 5;

    private const string Data = "data:";
    private const string Base64 = ";base64";

    /// <summary>The files of an activity; one that cannot be had says so when it is opened.</summary>
    public static IReadOnlyList<Attached> Read(BotActivity activity) =>
        Present((activity.Attachments ?? []).Select(Read).OfType<Attached>());

    /// <summary>The files as a list; without any, the list that a turn has of itself.</summary>
    public static IReadOnlyList<Attached> Present(IEnumerable<Attached> files) => files.ToList() is { Count: > 0 } some ? some : (IReadOnlyList<Attached>)[];

    /// <summary>The file of an attachment, or null for a card or a text that Teams attaches.</summary>
    public static Attached? Read(CardAttachment? attachment) => attachment is { ContentUrl.Length: > 0 } ? ReadFile(attachment) : null;

    /// <summary>The file's own name, without any folder.</summary>
    public static string Name(CardAttachment attachment) => string.IsNullOrWhiteSpace(attachment.Name) ? "attachment" : Path.GetFileName(attachment.Name);

    /// <summary>A file of which too many came.</summary>
    public static Attached TooMany(string name) => Refused(name, $"it is one too many, for I read {MostFiles} files of a message at most. Send it by itself.");

    /// <summary>What is said of a file that is too large.</summary>
    public static string TooLarge(string size) => $"it has {size} MB, and I read files up to {MostBytes / 1024 / 1024} MB. Send the part that matters, or save it without pictures.";

    /// <summary>A file in memory.</summary>
    public static Attached Of(string name, byte[] content) => new(name, _ => Task.FromResult<Stream>(new MemoryStream(content, writable: false)));

    /// <summary>A file that is not read.</summary>
    /// <param name="reason">What the person is told after the file's name, beginning with "it".</param>
    public static Attached Refused(string name, string reason) => new(name, _ => Task.FromException<Stream>(new UnreadableDocumentException(reason)));

    private static Attached ReadFile(CardAttachment attachment)
    {
        var name = Name(attachment);
        if (!attachment.ContentUrl!.StartsWith(Data, StringComparison.OrdinalIgnoreCase))
            return Refused(name, "it lies at another address, and I fetch nothing from there. Attach the file itself in a chat with me alone, or paste the text.");
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
