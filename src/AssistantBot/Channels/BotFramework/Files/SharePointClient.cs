using System.Net.Http.Headers;
using AssistantBot.Channels.Activities;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Channels.BotFramework.Files;

/// <summary>Puts files where Teams keeps them, and gets them from there. The address is all the permission that is needed: the bot's token is never sent, and no redirect is followed.</summary>
internal sealed partial class SharePointClient(HttpClient http, TimeProvider time, ILogger<SharePointClient> log)
{
    /// <summary>How long a transfer may take; a channel waits for the whole turn 10 to 15 s.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(8);

    public static SocketsHttpHandler Handler() => new() { AllowAutoRedirect = false, UseCookies = false };

    /// <summary>Puts a whole file to the address of an upload, and closes it.</summary>
    /// <returns>False where it did not arrive, which is logged.</returns>
    public async Task<bool> PutAsync(SharePointAddress address, Stream file)
    {
        using var content = new StreamContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Headers.ContentLength = file.Length;
        content.Headers.ContentRange = new ContentRangeHeaderValue(0, file.Length - 1, file.Length);
        using var request = new HttpRequestMessage(HttpMethod.Put, address.Value) { Content = content };
        try
        {
            using var deadline = new CancellationTokenSource(Deadline, time);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            if (!response.IsSuccessStatusCode) LogRefused(address.Value.Host, (int)response.StatusCode);
            return response.IsSuccessStatusCode;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException or IOException)
        {
            LogUnreachable(address.Value.Host, error.Message);
            return false;
        }
    }

    /// <summary>Gets a file whole.</summary>
    /// <exception cref="UnreadableDocumentException">It is larger than what is read.</exception>
    /// <exception cref="HttpRequestException">It cannot be had, which is logged.</exception>
    public async Task<Stream> GetAsync(SharePointAddress address, CancellationToken cancel)
    {
        try
        {
            using var deadline = new CancellationTokenSource(Deadline, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancel);
            using var response = await http.GetAsync(address.Value, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (!response.IsSuccessStatusCode) throw new HttpRequestException($"the status is {(int)response.StatusCode}");
            return await ReadAsync(response.Content, either.Token);
        }
        catch (Exception error) when (error is HttpRequestException or IOException || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            LogUnreachable(address.Value.Host, error.Message);
            throw new HttpRequestException("the file cannot be had", error);
        }
    }

    private static async Task<Stream> ReadAsync(HttpContent content, CancellationToken cancel)
    {
        if (content.Headers.ContentLength > Attachments.MostBytes) throw TooLarge();
        await using var body = await content.ReadAsStreamAsync(cancel);
        var kept = new MemoryStream();
        var piece = new byte[64 * 1024];
        for (int read; (read = await body.ReadAsync(piece, cancel)) > 0;)
        {
            if (kept.Length + read > Attachments.MostBytes) throw TooLarge();
            kept.Write(piece, 0, read);
        }

        kept.Position = 0;
        return kept;
    }

    private static UnreadableDocumentException TooLarge() => new(Attachments.TooLarge($"more than {Attachments.MostBytes / 1024 / 1024}"));

    // The rest of such an address is a key to the file, and is never logged.
    [LoggerMessage(1, LogLevel.Warning, "A file could not be put to {Host}, which answered {Status}")]
    private partial void LogRefused(string host, int status);

    [LoggerMessage(2, LogLevel.Warning, "A file could not be carried to or from {Host}: {Reason}")]
    private partial void LogUnreachable(string host, string reason);
}
