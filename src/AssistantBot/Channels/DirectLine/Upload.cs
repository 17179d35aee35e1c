using System.Globalization;
using AssistantBot.Channels.Activities;
using AssistantBot.Conversation.Turns;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace AssistantBot.Channels.DirectLine;

/// <summary>A message with files, as Web Chat posts it: the activity in a part of its own, then a part for each file.</summary>
/// <param name="Activity">The message. Its attachments name the files and hold nothing: they are read while the turn lasts, and not kept.</param>
/// <param name="Files">In order. One that is too large or one too many says so when it is opened.</param>
internal sealed record Upload(BotActivity Activity, IReadOnlyList<Attached> Files)
{
    /// <summary>The largest request that is read to its end, so that it can be answered in words.</summary>
    private const long MostOfRequest = 110L * 1024 * 1024;

    private const string ActivityPart = "activity";
    private const string ActivityType = "application/vnd.microsoft.activity";
    private const int LongestName = 200;

    /// <exception cref="ChannelRefusal">The body is not what Web Chat posts.</exception>
    public static async Task<Upload> ReadAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostOfRequest;
        var reader = new MultipartReader(Boundary(context.Request), context.Request.Body);
        BotActivity? activity = null;
        var files = new List<(Attached File, string? Type)>();
        try
        {
            while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
            {
                if (IsActivity(section)) activity = await ReadActivityAsync(section, activity, context.RequestAborted);
                else files.Add((await ReadFileAsync(section, files.Count, context.RequestAborted), section.ContentType));
            }
        }
        catch (Exception error) when (error is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw ChannelRefusal.BadSyntax("The upload ended early or is not multipart/form-data; send it again.");
        }

        if (activity is null) throw ChannelRefusal.BadActivity("The upload has no part \"activity\".");
        return new Upload(
            activity with { Type = activity.Type ?? ActivityTypes.Message, Attachments = [.. files.Select(file => new CardAttachment(file.Type ?? "application/octet-stream", Name: file.File.Name))] },
            [.. files.Select(file => file.File)]);
    }

    private static string Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 } boundary
            ? boundary
            : throw new ChannelRefusal(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "Send files as multipart/form-data.");

    private static bool IsActivity(MultipartSection section) =>
        section.GetContentDispositionHeader() is { } part && (part.Name == ActivityPart || part.Name == $"\"{ActivityPart}\"") || section.ContentType == ActivityType;

    private static async Task<BotActivity> ReadActivityAsync(MultipartSection section, BotActivity? earlier, CancellationToken cancel)
    {
        if (earlier is not null) throw ChannelRefusal.BadActivity("The upload has two parts \"activity\".");
        var (json, _) = await ReadBytesAsync(section.Body, JsonBody.Limit, cancel);
        return JsonBody.Parse(json ?? throw JsonBody.TooLarge(), ActivityJson.Wire.BotActivity) ?? throw ChannelRefusal.BadSyntax("The part \"activity\" must be a JSON object.");
    }

    private static async Task<Attached> ReadFileAsync(MultipartSection section, int before, CancellationToken cancel)
    {
        var name = Name(section);
        var (content, length) = await ReadBytesAsync(section.Body, before < Attachments.MostFiles ? Attachments.MostBytes : 0, cancel);
        if (before >= Attachments.MostFiles) return Attachments.TooMany(name);
        return content is not null
            ? Attachments.Of(name, content)
            : Attachments.Refused(name, Attachments.TooLarge(string.Create(CultureInfo.InvariantCulture, $"{length / 1024d / 1024d:0.0}")));
    }

    /// <summary>The file's own name, without any folder.</summary>
    private static string Name(MultipartSection section)
    {
        var part = section.GetContentDispositionHeader();
        var given = HeaderUtilities.RemoveQuotes(part is null ? default : part.FileNameStar.HasValue ? part.FileNameStar : part.FileName).Value;
        var name = string.Concat((given ?? "").Split('/', '\\')[^1].Where(letter => !char.IsControl(letter))).Trim();
        return name.Length == 0 ? "file" : name.Length > LongestName ? name[^LongestName..] : name;
    }

    /// <summary>What a part holds, or null with its length where that is more than allowed; it is read to its end either way.</summary>
    private static async Task<(byte[]? Content, long Length)> ReadBytesAsync(Stream body, int most, CancellationToken cancel)
    {
        using var kept = new MemoryStream();
        var (piece, length) = (new byte[64 * 1024], 0L);
        for (int read; (read = await body.ReadAsync(piece, cancel)) > 0;)
        {
            length += read;
            if (length <= most) kept.Write(piece, 0, read);
        }

        return (length <= most ? kept.ToArray() : null, length);
    }
}
