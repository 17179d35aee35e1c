using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;
using AssistantBot.Tests.Channels.Fakes;

namespace AssistantBot.Tests.Channels.BotFramework.Files;

/// <summary>Rule: a file that is attached in Teams is got from where Teams keeps files, without the bot's token and without redirects; nothing else is ever fetched.</summary>
public sealed class ReceivedFilesTests : IAsyncLifetime, IDisposable
{
    private const string DownloadUrl = "https://contoso-my.sharepoint.com/personal/officer/_layouts/15/download.aspx?UniqueId=1&tempauth=key";

    private readonly FakeSharePoint _sharePoint = new();
    private BotUnderTest _bot = null!;

    [Fact]
    public async Task An_attached_file_is_got_when_it_is_read()
    {
        _sharePoint.Answer = () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("The draft agreement.") };
        var file = Assert.Single(await AttachAsync(File("Draft agreement.docx", DownloadUrl)));
        Assert.Equal("Draft agreement.docx", file.Name);
        Assert.Empty(_sharePoint.Requests);

        using var reader = new StreamReader(await file.OpenAsync(CancellationToken.None), Encoding.UTF8);
        Assert.Equal("The draft agreement.", await reader.ReadToEndAsync());
        var got = Assert.Single(_sharePoint.Requests);
        Assert.Equal(("GET", DownloadUrl), (got.Method, got.Address));
        Assert.DoesNotContain("Authorization", got.Headers.Keys);
        Assert.DoesNotContain("Cookie", got.Headers.Keys);
    }

    [Fact]
    public async Task Another_address_is_not_fetched_and_that_is_said()
    {
        foreach (var address in SharePointAddressTests.Others)
        {
            var file = Assert.Single(await AttachAsync(File("case.txt", address)));
            Assert.StartsWith("it does not lie where Teams keeps files", await RefusalAsync(file), StringComparison.Ordinal);
        }

        Assert.Empty(_sharePoint.Requests);
    }

    [Theory]
    [InlineData("""{"contentType":"image/png","contentUrl":"https://smba.trafficmanager.net/emea/v3/attachments/1/views/original"}""", "it is a picture, and I read Word, PDF and text.")]
    [InlineData("""{"contentType":"image/*","contentUrl":"https://contoso.sharepoint.com/x.png"}""", "it is a picture")]
    [InlineData("""{"contentType":"application/pdf","contentUrl":"https://contoso.sharepoint.com/x.pdf","name":"x.pdf"}""", "it lies at another address, and I fetch nothing from there.")]
    [InlineData("""{"contentType":"reference","contentUrl":"https://contoso.sharepoint.com/sites/team/x.docx","name":"x.docx"}""", "it lies at another address")]
    [InlineData("""{"contentType":"application/vnd.microsoft.teams.file.download.info","contentUrl":"https://contoso.sharepoint.com/x.docx","name":"x.docx"}""", "it does not lie where Teams keeps files")]
    [InlineData("""{"contentType":"application/vnd.microsoft.teams.file.download.info","content":{"downloadUrl":["https://contoso.sharepoint.com/x"]},"name":"x.docx"}""", "it does not lie where")]
    public async Task Nothing_else_is_fetched(string attachment, string reason)
    {
        var file = Assert.Single(await AttachAsync(JsonNode.Parse(attachment)));
        Assert.StartsWith(reason, await RefusalAsync(file), StringComparison.Ordinal);
        Assert.Empty(_sharePoint.Requests);
    }

    [Fact]
    public async Task The_text_that_Teams_attaches_is_no_file() => Assert.Empty(await AttachAsync(JsonNode.Parse("""{"contentType":"text/html","content":"<p>hello</p>"}"""), null));

    [Fact]
    public async Task Of_many_files_the_first_five_are_read()
    {
        var files = await AttachAsync([.. Enumerable.Range(1, 6).Select(number => File($"{number}.txt", DownloadUrl))]);
        Assert.Equal(6, files.Count);
        Assert.StartsWith("it is one too many", await RefusalAsync(files[5]), StringComparison.Ordinal);
        await files[4].OpenAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_is_too_large_is_not_read_to_its_end(bool saysSo)
    {
        var endless = new EndlessStream();
        _sharePoint.Answer = () =>
        {
            var content = new StreamContent(endless);
            if (saysSo) content.Headers.ContentLength = Attachments.MostBytes + 1L;
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
        };
        var file = Assert.Single(await AttachAsync(File("case.txt", DownloadUrl)));
        Assert.StartsWith("it has more than 20 MB, and I read files up to 20 MB.", await RefusalAsync(file), StringComparison.Ordinal);
        Assert.InRange(endless.Given, 0, saysSo ? 0 : Attachments.MostBytes + 1_000_000);
    }

    [Theory]
    [InlineData(HttpStatusCode.Found)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task What_cannot_be_had_fails_and_no_redirect_is_followed(HttpStatusCode status)
    {
        _sharePoint.Answer = () => new HttpResponseMessage(status) { Headers = { Location = new Uri("http://169.254.169.254/metadata") } };
        var file = Assert.Single(await AttachAsync(File("case.txt", DownloadUrl)));
        await Assert.ThrowsAsync<HttpRequestException>(() => file.OpenAsync(CancellationToken.None));
        Assert.Single(_sharePoint.Requests);
        Assert.DoesNotContain(_bot.Server.Log.Lines, line => line.Contains("tempauth", StringComparison.Ordinal));
    }

    public void Dispose() => _sharePoint.Dispose();

    public async Task InitializeAsync() => _bot = await _sharePoint.StartBotAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    private static JsonObject File(string name, string downloadUrl) => new()
    {
        ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
        ["contentUrl"] = $"https://contoso-my.sharepoint.com/personal/officer/Documents/{name}",
        ["name"] = name,
        ["content"] = new JsonObject { ["downloadUrl"] = downloadUrl, ["uniqueId"] = "unique-1", ["fileType"] = "txt" },
    };

    private static async Task<string> RefusalAsync(Attached file) => (await Assert.ThrowsAsync<UnreadableDocumentException>(() => file.OpenAsync(CancellationToken.None))).Message;

    private async Task<IReadOnlyList<Attached>> AttachAsync(params JsonNode?[] attachments)
    {
        var (status, _) = await _bot.PostAsync(_bot.Message("for the success checklist").With("attachments", new JsonArray(attachments)));
        Assert.Equal(HttpStatusCode.OK, status);
        return _bot.Assistant.Turns[^1].Attachments;
    }

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
