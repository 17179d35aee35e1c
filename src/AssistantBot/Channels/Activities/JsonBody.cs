using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace AssistantBot.Channels.Activities;

/// <summary>Reads the JSON of a request, and no more of it than is allowed.</summary>
internal static class JsonBody
{
    /// <summary>The largest body that is read, in bytes.</summary>
    public const int Limit = 256 * 1024;

    /// <summary>How long a body may take to arrive.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const string NotAnObject = "The body must be a JSON object.";

    // A repeated property means different things to different readers, so it is refused wherever it stands.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    /// <exception cref="ChannelRefusal">413 where the body is too large, 408 where it comes too slowly, 400 where it is not the JSON that was expected.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type)
        where T : class =>
        Parse(await ReadBytesAsync(request), type) ?? throw ChannelRefusal.BadSyntax(NotAnObject);

    /// <summary>The same, for a call that may come without a body; null then.</summary>
    public static async Task<T?> ReadOptionalAsync<T>(HttpRequest request, JsonTypeInfo<T> type)
        where T : class =>
        await ReadBytesAsync(request) is { Length: > 0 } json ? Parse(json, type) : null;

    private static async Task<ReadOnlyMemory<byte>> ReadBytesAsync(HttpRequest request)
    {
        if (request.ContentLength > Limit) throw TooLarge();
        var gone = request.HttpContext.RequestAborted;
        using var late = new CancellationTokenSource(Patience, request.HttpContext.RequestServices.GetRequiredService<TimeProvider>());
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, gone);
        try
        {
            return await ReadBytesAsync(request, either.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !gone.IsCancellationRequested)
        {
            throw new ChannelRefusal(StatusCodes.Status408RequestTimeout, "RequestTimeout", $"The body did not arrive within {Patience.TotalSeconds:0} s; send it at once.");
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadBytesAsync(HttpRequest request, CancellationToken cancel)
    {
        var buffer = new MemoryStream();
        var piece = new byte[8 * 1024];
        for (int read; (read = await request.Body.ReadAsync(piece, cancel)) > 0;)
        {
            if (buffer.Length + read > Limit) throw TooLarge();
            buffer.Write(piece, 0, read);
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    /// <summary>Reads JSON that came otherwise than as a body.</summary>
    /// <exception cref="ChannelRefusal">400 where it is not the JSON that was expected.</exception>
    public static T? Parse<T>(ReadOnlyMemory<byte> json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            if (!IsSound(json.Span)) throw ChannelRefusal.BadSyntax("The body holds text that is not Unicode; send UTF-8 without lone surrogates.");
            using var document = JsonDocument.Parse(json, Strict);
            return document.Deserialize(type);
        }
        catch (JsonException error)
        {
            throw ChannelRefusal.BadSyntax(Explain(error));
        }
    }

    /// <summary>Half a character would be found only when the text is used, long after the body was accepted.</summary>
    public static bool IsSound(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json)) return false;
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
                if (reader is { TokenType: JsonTokenType.String or JsonTokenType.PropertyName, ValueIsEscaped: true }) reader.GetString();
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string Explain(JsonException error) => error switch
    {
        { Path: "$" } => NotAnObject,
        { Path: { } path } => $"The value at {path} has the wrong type.",
        { LineNumber: { } line, BytePositionInLine: { } position } => $"The body is not valid JSON, or repeats a property (line {line + 1}, byte {position + 1}).",
        _ => "The body is not valid JSON, or repeats a property.",
    };

    public static ChannelRefusal TooLarge() =>
        new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"The body is larger than {Limit / 1024} KB; send less.");
}
