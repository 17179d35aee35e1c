using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Tests.Channels.DirectLine;

/// <summary>Files as Web Chat posts them.</summary>
public sealed class UploadTests
{
    private const string Message = """{"type":"message","text":"check this","from":{"id":"officer-1","role":"user"},"channelData":{"clientActivityID":"abc.0"},"attachments":[{"contentType":"text/plain","name":"case.txt"}]}""";

    [Fact]
    public async Task A_file_comes_with_its_message_and_is_echoed_by_name_alone()
    {
        await using var page = await PageUnderTest.OpenAsync();
        var (status, answer) = await PostAsync(page, Form(Message, ("case ŵ.txt", "text/plain", "Three aims.")));
        Assert.Equal(HttpStatusCode.OK, status);
        var turn = page.Assistant.Turns[^1];
        Assert.Equal(("check this", "officer-1"), (turn.Text, turn.Person));
        Assert.Equal(("case ŵ.txt", "Three aims."), (turn.Attachments.Single().Name, await ReadAsync(turn.Attachments.Single())));
        var (_, set) = await page.CallAsync("GET", $"{page.Activities}?watermark=1");
        var echo = set["activities"]![0]!;
        Assert.Equal((string)answer["id"]!, (string)echo["id"]!);
        Assert.Equal("abc.0", (string)echo["channelData"]!["clientActivityID"]!);
        Assert.Equal("""[{"contentType":"text/plain","name":"case ŵ.txt"}]""", System.Text.RegularExpressions.Regex.Unescape(echo["attachments"]!.ToJsonString()));
    }

    [Fact]
    public async Task A_file_may_come_without_words_and_never_brings_its_folder()
    {
        await using var page = await PageUnderTest.OpenAsync();
        await PostAsync(page, Form("""{"type":"message","from":{"id":"x"}}""", ("..\\..\\etc/case.pdf", "application/pdf", "%PDF")));
        Assert.Equal(("", "case.pdf"), (page.Assistant.Turns[^1].Text, page.Assistant.Turns[^1].Attachments.Single().Name));
    }

    [Fact]
    public async Task One_file_too_many_is_told_when_it_is_opened()
    {
        await using var page = await PageUnderTest.OpenAsync();
        var (status, _) = await PostAsync(page, Form(Message, [.. Enumerable.Range(1, 6).Select(number => ($"{number}.txt", "text/plain", "x"))]));
        Assert.Equal(HttpStatusCode.OK, status);
        var files = page.Assistant.Turns[^1].Attachments;
        Assert.Equal("x", await ReadAsync(files[4]));
        Assert.Equal("it is one too many, for I read 5 files of a message at most. Send it by itself.", (await Assert.ThrowsAsync<UnreadableDocumentException>(() => ReadAsync(files[5]))).Message);
    }

    [Fact]
    public async Task A_file_too_large_is_told_when_it_is_opened()
    {
        await using var page = await PageUnderTest.OpenAsync();
        var (status, _) = await PostAsync(page, Form(Message, ("big.txt", "text/plain", new string('x', (20 * 1024 * 1024) + 1)), ("small.txt", "text/plain", "x")));
        Assert.Equal(HttpStatusCode.OK, status);
        var files = page.Assistant.Turns[^1].Attachments;
        Assert.StartsWith("it has 20.0 MB, and I read files up to 20 MB.", (await Assert.ThrowsAsync<UnreadableDocumentException>(() => ReadAsync(files[0]))).Message, StringComparison.Ordinal);
        Assert.Equal("x", await ReadAsync(files[1]));
    }

    [Fact]
    public async Task What_is_no_upload_changes_nothing()
    {
        await using var page = await PageUnderTest.OpenAsync();
        await RefusedAsync(page, HttpStatusCode.UnsupportedMediaType, "UnsupportedMediaType", new StringContent("{}", Encoding.UTF8, "application/json"));
        await RefusedAsync(page, HttpStatusCode.BadRequest, "BadActivity", Form(null, ("case.txt", "text/plain", "x")));
        await RefusedAsync(page, HttpStatusCode.BadRequest, "BadSyntax", Form("{", ("case.txt", "text/plain", "x")));
        await RefusedAsync(page, HttpStatusCode.BadRequest, "BadSyntax", Broken());
        var twice = Form(Message);
        twice.Add(Part(Message));
        await RefusedAsync(page, HttpStatusCode.BadRequest, "BadActivity", twice);
        Assert.Single(page.Assistant.Turns);
        Assert.Single((await page.ReadAsync()).Texts);
    }

    [Fact]
    public async Task Nobody_uploads_into_another_conversation()
    {
        await using var page = await PageUnderTest.OpenAsync();
        page.Conversation = "another";
        var (status, _) = await PostAsync(page, Form(Message, ("case.txt", "text/plain", "x")));
        Assert.Equal(HttpStatusCode.Forbidden, status);
    }

    private static async Task RefusedAsync(PageUnderTest page, HttpStatusCode status, string code, HttpContent content)
    {
        var (found, answer) = await PostAsync(page, content);
        Assert.Equal((status, code), (found, (string)answer["error"]!["code"]!));
    }

    private static async Task<(HttpStatusCode Status, JsonNode Body)> PostAsync(PageUnderTest page, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{page.Conversation}/upload?userId=officer-1") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", page.Token);
        using var response = await page.Server.Http.SendAsync(request);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    // A browser gives the activity's part a file name too.
    private static MultipartFormDataContent Form(string? activity, params (string Name, string Type, string Text)[] files)
    {
        var form = new MultipartFormDataContent("----WebKitFormBoundaryAbC") { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        if (activity is not null) form.Add(Part(activity));
        foreach (var (name, type, text) in files)
        {
            var part = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            part.Headers.TryAddWithoutValidation("Content-Type", type);
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{name}\"");
            form.Add(part);
        }

        return form;
    }

    private static ByteArrayContent Part(string activity)
    {
        var part = new ByteArrayContent(Encoding.UTF8.GetBytes(activity));
        part.Headers.TryAddWithoutValidation("Content-Type", "application/vnd.microsoft.activity");
        part.Headers.TryAddWithoutValidation("Content-Disposition", "form-data; name=\"activity\"; filename=\"blob\"");
        return part;
    }

    private static ByteArrayContent Broken()
    {
        var content = new ByteArrayContent("--b\r\nContent-Disposition: form-data; name=\"activity\"\r\n\r\n{\"type\":"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
        return content;
    }

    private static async Task<string> ReadAsync(Attached file)
    {
        using var reader = new StreamReader(await file.OpenAsync(CancellationToken.None));
        return await reader.ReadToEndAsync();
    }
}
