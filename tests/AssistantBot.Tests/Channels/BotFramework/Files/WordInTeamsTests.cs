using System.Text.Json.Nodes;
using AssistantBot.Tests.Channels.Fakes;
using AssistantBot.Tests.Composition;
using AssistantBot.Tests.Documents.Import;
using DocumentFormat.OpenXml.Packaging;

namespace AssistantBot.Tests.Channels.BotFramework.Files;

/// <summary>The whole way with the real assistant: a Word file that is attached in Teams is quoted by the checklist, whose Word paper is put into OneDrive.</summary>
public sealed class WordInTeamsTests : IAsyncLifetime, IDisposable
{
    private const string Aims = "The Authorities have agreed the following aims: a lower cost for each notice processed, and full recovery of costs.";

    private readonly FakeSharePoint _sharePoint = new();
    private FakeConnector _teams = null!;
    private RunningServer _server = null!;
    private int _activities;

    [Fact]
    public async Task From_an_attached_draft_to_a_paper_in_OneDrive()
    {
        _sharePoint.Answer = () => new HttpResponseMessage { Content = new ByteArrayContent(WordSample.Write(WordSample.Styled("Heading1", "Aims"), WordSample.Plain(Aims))) };
        var read = await SayAsync("for the success checklist", new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["contentUrl"] = "https://contoso-my.sharepoint.com/personal/officer/Documents/Draft.docx",
            ["name"] = "Draft.docx",
            ["content"] = new JsonObject { ["downloadUrl"] = "https://contoso-my.sharepoint.com/download?key=1", ["uniqueId"] = "u", ["fileType"] = "docx" },
        });
        Assert.Contains("found passages on", read, StringComparison.Ordinal);
        await SayAsync("parking enforcement");
        await SayAsync("the coast councils");
        await SayAsync("finish");
        Assert.Contains("It is marked as a draft.", await SayAsync("save as Word"), StringComparison.Ordinal);

        var card = _teams.Sent[^1].Activity["attachments"]![0]!;
        Assert.Equal("application/vnd.microsoft.teams.card.file.consent", (string?)card["contentType"]);
        await PostAsync(Activity.Of("invoke", _teams.Url).With("name", "fileConsent/invoke").With("value", new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = "accept",
            ["context"] = card["content"]!["acceptContext"]!.DeepClone(),
            ["uploadInfo"] = new JsonObject { ["contentUrl"] = "https://contoso.sharepoint.com/c.docx", ["name"] = "c.docx", ["uploadUrl"] = "https://contoso.sharepoint.com/upload", ["uniqueId"] = "u", ["fileType"] = "docx" },
        }));
        var put = _sharePoint.Requests[^1];
        Assert.Equal(("PUT", (int)card["content"]!["sizeInBytes"]!), (put.Method, put.Body.Length));
        using var paper = WordprocessingDocument.Open(new MemoryStream(put.Body), isEditable: false);
        Assert.Contains(Aims, paper.MainDocumentPart!.Document!.Body!.InnerText, StringComparison.Ordinal);
    }

    public void Dispose() => _sharePoint.Dispose();

    public async Task InitializeAsync()
    {
        _teams = await FakeConnector.StartAsync();
        _server = await RunningServer.StartAsync(builder => _sharePoint.Use(builder.Services), "--State:ConnectionString", "memory");
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _teams.DisposeAsync();
    }

    private async Task<string> SayAsync(string text, params JsonNode[] attachments)
    {
        var before = _teams.Sent.Count;
        await PostAsync(Activity.Message(_teams.Url, text).With("attachments", new JsonArray(attachments)));
        return string.Join('\n', _teams.Sent.Skip(before).Select(sent => (string?)sent.Activity["text"]));
    }

    private async Task PostAsync(JsonObject activity)
    {
        using var content = new StringContent(activity.With("id", $"activity-{++_activities}").ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var answer = await _server.Http.PostAsync("/api/messages", content);
        answer.EnsureSuccessStatusCode();
    }
}
