using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace AssistantBot.Tests.Safety;

/// <summary>
/// Every class of bad input at the real endpoints, from the table in <c>bad-input.jsonl</c>: each row has the status that it gets, and what the
/// answer says or never says. Whatever comes, nothing of the inside shows, and the next good question is answered.
/// </summary>
public sealed partial class BadInputTests(SharedRealBot shared) : IClassFixture<SharedRealBot>
{
    private static readonly Dictionary<string, BadInput> Rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "bad-input.jsonl"))
        .Select(line => JsonSerializer.Deserialize(line, BadInputJson.Default.BadInput)!).ToDictionary(row => $"{row.Class}: {row.Name}", StringComparer.Ordinal);

    private RealBot Bot => shared.Bot;

    public static TheoryData<string> Names => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_answered_kindly(string row)
    {
        var bad = Rows[row];
        var conversation = Bot.NewConversation();
        foreach (var text in bad.Talk) await Bot.SayAsync(conversation, text);
        var before = Bot.Connector.Sent.Count;
        var (status, body) = await SendAsync(bad, conversation);
        Assert.True((HttpStatusCode)bad.Status == status, $"{(int)status} instead of {bad.Status}: {body}");
        var said = string.Join('\n', Bot.Connector.Sent.Skip(before).Select(sent => sent.Activity.ToJsonString(Readable)));
        var heard = $"{body}\n{Regex.Unescape(said)}";
        Assert.DoesNotMatch(Inside(), heard);
        if (bad.Says is { Length: > 0 } says) Assert.Contains(says, heard, StringComparison.Ordinal);
        foreach (var never in bad.Never) Assert.DoesNotContain(never, heard, StringComparison.Ordinal);
        if (bad is { Surface: "messages", Status: 200, Raw: null }) await Bot.AssertWellAsync(conversation, row);
    }

    [Fact]
    public void The_table_has_every_class_and_each_row_once()
    {
        Assert.Equal(
            ["protocol", "nulls", "types", "ordering", "numbers", "content", "search syntax", "expression blow-up", "request forgery by service URL", "request forgery by attachment", "files", "identifiers", "forged sender", "pages", "Direct Line"],
            Rows.Values.Select(row => row.Class).Distinct());
        Assert.InRange(Rows.Count, 250, 400);
    }

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(BadInput bad, string conversation)
    {
        switch (bad.Surface)
        {
            case "ask":
                return await GetAsync($"/ask?q={Uri.EscapeDataString(Text(bad))}");
            case "path":
                return await GetAsync(bad.Raw!);
            case "directline":
                var (token, own) = await Bot.OpenPageAsync();
                return await Bot.PostAsync(RealBot.Json(bad.Raw!), $"/v3/directline/conversations/{own}/activities", bad.Token is null ? token : bad.Token.Length > 0 ? bad.Token : null);
            default:
                using (var request = new HttpRequestMessage(new HttpMethod(bad.Method), "/api/messages") { Content = Content(bad, conversation) })
                using (var response = await Bot.Server.Http.SendAsync(request))
                    return (response.StatusCode, await response.Content.ReadAsStringAsync());
        }
    }

    private async Task<(HttpStatusCode Status, string Body)> GetAsync(string path)
    {
        using var response = await Bot.Server.Http.GetAsync(new Uri(path, UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private ByteArrayContent Content(BadInput bad, string conversation)
    {
        var text = bad.Raw is { } raw
            ? raw.Replace("{service}", Bot.Connector.Url, StringComparison.Ordinal).Replace("{conversation}", conversation, StringComparison.Ordinal)
            : Merged(bad, conversation).ToJsonString();
        var content = new ByteArrayContent(Encoding.GetEncoding(bad.Encoding).GetBytes(bad.Pad > 0 ? text + new string(' ', bad.Pad) : text));
        if (bad.ContentType.Length > 0) content.Headers.TryAddWithoutValidation("Content-Type", bad.ContentType);
        return content;
    }

    private JsonObject Merged(BadInput bad, string conversation)
    {
        var message = Bot.Message(conversation, bad.Text is null ? RealBot.GoodQuestion : Text(bad));
        foreach (var (field, value) in bad.With) message[field] = value?.DeepClone();
        return message;
    }

    private static string Text(BadInput bad) => string.Concat(Enumerable.Repeat(bad.Text, bad.Times));

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Names and places of the program's inside.</summary>
    [GeneratedRegex(@"\bat \w+(?:\.\w+)+\(|\bException\b|\.cs:line|StackTrace|AssistantBot\.\w+\.\w+|Microsoft\.AspNetCore|System\.\w+\.\w+")]
    private static partial Regex Inside();
}

/// <summary>A row of the table.</summary>
internal sealed record BadInput(string Class, string Name)
{
    /// <summary><c>messages</c>, <c>directline</c>, <c>ask</c> (its question) or <c>path</c>.</summary>
    public string Surface { get; set; } = "messages";

    /// <summary>The whole body, or the path.</summary>
    public string? Raw { get; set; }

    /// <summary>Text of an otherwise right message, as often as <see cref="Times"/>.</summary>
    public string? Text { get; set; }

    public int Times { get; set; } = 1;

    /// <summary>Fields put into an otherwise right message.</summary>
    public JsonObject With { get; set; } = [];

    /// <summary>What is said before, in the same conversation.</summary>
    public IReadOnlyList<string> Talk { get; set; } = [];

    public string Method { get; set; } = "POST";

    public string ContentType { get; set; } = "application/json";

    public string Encoding { get; set; } = "utf-8";

    /// <summary>How many spaces come behind the body.</summary>
    public int Pad { get; set; }

    public string? Token { get; set; }

    public int Status { get; set; }

    /// <summary>A part of the answer.</summary>
    public string? Says { get; set; }

    /// <summary>What no answer holds.</summary>
    public IReadOnlyList<string> Never { get; set; } = [];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(BadInput))]
internal sealed partial class BadInputJson : JsonSerializerContext;
