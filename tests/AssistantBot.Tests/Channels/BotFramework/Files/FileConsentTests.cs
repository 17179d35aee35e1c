using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;
using AssistantBot.Tests.Channels.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantBot.Tests.Channels.BotFramework.Files;

/// <summary>Rule: a file accepted through file consent is put to its uploadUrl (https, a host ending in sharepoint.com) without the bot's token.</summary>
public sealed class FileConsentTests : IAsyncLifetime, IKeptPapers, IDisposable
{
    private const string Name = "Cost split.docx";
    private const string Id = "0123456789abcdef0123456789abcdef";
    private const string Content = "The secret figures of the paper.";
    private const string UploadUrl = "https://contoso-my.sharepoint.com/personal/officer/_api/v2.0/drive/items/01/uploadSession?guid='a%20b'&tempauth=key";

    // Each click has Teams open an upload of its own.
    private const string AnotherUploadUrl = UploadUrl + "&click=2";

    private const string ContentUrl = "https://contoso-my.sharepoint.com/personal/officer/Documents/Cost%20split.docx";

    private readonly FakeSharePoint _sharePoint = new();
    private BotUnderTest _bot = null!;
    private bool _isGone;
    private int _invokes;

    [Fact]
    public async Task A_paper_is_offered_by_a_card_that_names_it_and_holds_nothing_of_it()
    {
        await OfferAsync();
        Assert.Equal(["Here it is.", null], _bot.Connector.Sent.Select(sent => (string?)sent.Activity["text"]));
        var card = _bot.Connector.Sent[1].Activity["attachments"]!.AsArray().Single()!;
        Assert.Equal(("application/vnd.microsoft.teams.card.file.consent", Name), ((string?)card["contentType"], (string?)card["name"]));
        Assert.Null(card["contentUrl"]);
        var context = $$"""{"id":"{{Id}}","name":"{{Name}}"}""";
        Assert.Equal($$"""{"description":"A Word paper, 1 KB. I put it in your OneDrive when you allow it.","sizeInBytes":{{Content.Length}},"acceptContext":{{context}},"declineContext":{{context}} }""".Replace(" }", "}", StringComparison.Ordinal), card["content"]!.ToJsonString());
        Assert.Empty(_sharePoint.Requests);
    }

    [Fact]
    public async Task An_accepted_file_is_put_there_whole_without_a_token_and_shown_by_a_card()
    {
        await OfferAsync();
        await InvokeAsync("accept");
        var put = Assert.Single(_sharePoint.Requests);
        Assert.Equal(("PUT", UploadUrl, Content), (put.Method, put.Address, Encoding.UTF8.GetString(put.Body)));
        Assert.Equal($"bytes 0-{Content.Length - 1}/{Content.Length}", put.Headers["Content-Range"]);
        Assert.Equal(("application/octet-stream", $"{Content.Length}"), (put.Headers["Content-Type"], put.Headers["Content-Length"]));
        Assert.DoesNotContain("Authorization", put.Headers.Keys);
        Assert.DoesNotContain("Cookie", put.Headers.Keys);

        Assert.Equal($"{Name} is in your OneDrive.", (string?)_bot.Connector.Sent[^2].Activity["text"]);
        var message = _bot.Connector.Sent[^1].Activity;
        Assert.Equal((null, Name), ((string?)message["text"], (string?)message["summary"]));
        var card = message["attachments"]!.AsArray().Single()!;
        Assert.Equal(("application/vnd.microsoft.teams.card.file.info", ContentUrl, "Cost split 1.docx"), ((string?)card["contentType"], (string?)card["contentUrl"], (string?)card["name"]));
        Assert.Equal("""{"uniqueId":"unique-1","fileType":"docx"}""", card["content"]!.ToJsonString());
    }

    [Fact]
    public async Task A_declined_file_is_put_nowhere()
    {
        await OfferAsync();
        await InvokeAsync("decline");
        Assert.Equal($"All right, I keep {Name} out of your OneDrive. Ask for it again whenever you want it.", Said());
        Assert.Empty(_sharePoint.Requests);
    }

    [Theory]
    [InlineData("accept", "Cost split.docx is in your OneDrive.", 1)]
    [InlineData("decline", "All right, I keep Cost split.docx out of your OneDrive. Ask for it again whenever you want it.", 0)]
    public async Task What_came_of_it_takes_the_place_of_the_card(string action, string said, int more)
    {
        await OfferAsync();
        var before = _bot.Connector.Sent.Count;
        await InvokeAsync(action, change: invoke => invoke["replyToId"] = "card/1");
        var update = _bot.Connector.Sent[before];
        Assert.Equal(("PUT", "/v3/conversations/conversation-1/activities/card%2F1"), (update.Method, update.Path));
        Assert.Equal((said, "card/1"), ((string?)update.Activity["text"], (string?)update.Activity["id"]));
        Assert.Null(update.Activity["attachments"]);
        Assert.Equal(Enumerable.Repeat("POST", more), _bot.Connector.Sent.Skip(before + 1).Select(sent => sent.Method));
    }

    [Fact]
    public async Task Where_the_card_cannot_be_replaced_it_is_said_below()
    {
        await OfferAsync();
        _bot.Connector.Answer = context =>
        {
            context.Response.StatusCode = context.Request.Method == "PUT" ? 405 : 200;
            return Task.CompletedTask;
        };
        await InvokeAsync("decline", change: invoke => invoke["replyToId"] = "card/1");
        Assert.Equal("POST", _bot.Connector.Sent[^1].Method);
        Assert.StartsWith($"All right, I keep {Name}", Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_did_not_arrive_is_told_in_the_place_of_the_card_and_offered_by_a_new_one()
    {
        await OfferAsync();
        _sharePoint.Answer = () => new HttpResponseMessage(HttpStatusCode.InternalServerError);
        await InvokeAsync("accept", change: invoke => invoke["replyToId"] = "card/1");
        Assert.Equal(["PUT", "POST"], _bot.Connector.Sent.TakeLast(2).Select(sent => sent.Method));
        Assert.StartsWith($"I could not put {Name}", (string?)_bot.Connector.Sent[^2].Activity["text"], StringComparison.Ordinal);
        Assert.Equal("application/vnd.microsoft.teams.card.file.consent", (string?)_bot.Connector.Sent[^1].Activity["attachments"]![0]!["contentType"]);
    }

    [Theory]
    [InlineData("29:somebody-else")]
    [InlineData("29:person")]
    public async Task A_click_that_changes_nothing_leaves_every_message_as_it_is(string person)
    {
        await OfferAsync();
        if (person == "29:person") await InvokeAsync("accept");
        var before = _bot.Connector.Sent.Count;
        await InvokeAsync("accept", change: invoke =>
        {
            invoke["from"]!["id"] = person;
            invoke["replyToId"] = "card/1";
        });
        Assert.Equal("POST", Assert.Single(_bot.Connector.Sent.Skip(before)).Method);
    }

    [Theory]
    [InlineData("accept", "accept", 1)]
    [InlineData("accept", "decline", 1)]
    [InlineData("decline", "accept", 0)]
    public async Task A_second_answer_changes_nothing(string first, string second, int puts)
    {
        await OfferAsync();
        await InvokeAsync(first);
        await InvokeAsync(second, uploadUrl: AnotherUploadUrl);
        Assert.StartsWith("That card was answered before, so nothing was changed.", Said(), StringComparison.Ordinal);
        Assert.Equal(puts, _sharePoint.Requests.Count);
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("decline")]
    public async Task The_same_answer_delivered_again_under_a_new_id_is_taken_once_and_nothing_more_is_said(string action)
    {
        await OfferAsync();
        await InvokeAsync(action);
        var sent = _bot.Connector.Sent.Count;
        await InvokeAsync(action);
        Assert.Equal(sent, _bot.Connector.Sent.Count);
        Assert.InRange(_sharePoint.Requests.Count, 0, 1);
    }

    [Fact]
    public async Task Of_two_clicks_at_once_one_gets_the_file()
    {
        await OfferAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(click => InvokeAsync("accept", uploadUrl: $"{UploadUrl}&click={click}")));
        Assert.Single(_sharePoint.Requests);
        Assert.Single(_bot.Connector.Sent, sent => (string?)sent.Activity["text"] == $"{Name} is in your OneDrive.");
    }

    [Theory]
    [InlineData("29:somebody-else", "conversation-1")]
    [InlineData("29:person", "conversation-2")]
    public async Task Only_the_person_to_whom_it_was_offered_takes_it_and_only_there(string person, string conversation)
    {
        await OfferAsync();
        await InvokeAsync("accept", change: invoke =>
        {
            invoke["from"]!["id"] = person;
            invoke["conversation"]!["id"] = conversation;
        });
        Assert.StartsWith("That file was made for somebody else", Said(), StringComparison.Ordinal);
        Assert.Empty(_sharePoint.Requests);
        await InvokeAsync("accept");
        Assert.Single(_sharePoint.Requests);
    }

    [Theory]
    [InlineData("fedcba9876543210fedcba9876543210", Name)]
    [InlineData(Id, "Another.docx")]
    [InlineData(Id, "../../../etc/passwd")]
    [InlineData("../../etc", Name)]
    [InlineData("", "")]
    public async Task A_paper_that_is_not_known_is_told_kindly(string id, string name)
    {
        await OfferAsync();
        await InvokeAsync("accept", new JsonObject { ["id"] = id, ["name"] = name });
        Assert.Equal("I no longer have that file. Ask for it again, for example: save as Word.", Said());
        Assert.Empty(_sharePoint.Requests);
    }

    [Fact]
    public async Task A_paper_that_was_cleared_away_is_told_kindly()
    {
        await OfferAsync();
        _isGone = true;
        await InvokeAsync("accept");
        Assert.StartsWith("I no longer have that file.", Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_another_address_nothing_is_sent_and_the_file_is_offered_again()
    {
        await OfferAsync();
        // Every other one, for the channel takes 60 messages in half a minute; what reads them is tested with all.
        foreach (var address in SharePointAddressTests.Others.Where((_, number) => number % 2 == 0))
        {
            await InvokeAsync("accept", uploadUrl: address);
            Assert.Empty(_sharePoint.Requests);
            Assert.StartsWith($"I could not put {Name} into your OneDrive", (string?)_bot.Connector.Sent[^2].Activity["text"], StringComparison.Ordinal);
            Assert.Equal("application/vnd.microsoft.teams.card.file.consent", (string?)_bot.Connector.Sent[^1].Activity["attachments"]![0]!["contentType"]);
        }

        await InvokeAsync("accept");
        Assert.Single(_sharePoint.Requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.TemporaryRedirect)]
    public async Task What_did_not_arrive_is_told_and_offered_again_and_no_redirect_is_followed(HttpStatusCode status)
    {
        await OfferAsync();
        _sharePoint.Answer = () => new HttpResponseMessage(status) { Headers = { Location = new Uri("https://evil.example/") } };
        await InvokeAsync("accept");
        Assert.Single(_sharePoint.Requests);
        Assert.StartsWith("I could not put", (string?)_bot.Connector.Sent[^2].Activity["text"], StringComparison.Ordinal);
        Assert.DoesNotContain(_bot.Server.Log.Lines, line => line.Contains("tempauth", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_place_elsewhere_is_not_linked()
    {
        await OfferAsync();
        await InvokeAsync("accept", contentUrl: "https://evil.example/Cost.docx");
        Assert.Equal($"{Name} is in your OneDrive.", Said());
        Assert.Null(_bot.Connector.Sent[^1].Activity["attachments"]);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"action":"accept"}""")]
    [InlineData("""{"action":"accept","context":{"id":1,"name":"x"}}""")]
    [InlineData("""{"action":"maybe","context":{"id":"x","name":"x"}}""")]
    [InlineData("""{"action":"accept","context":"x"}""")]
    public async Task What_is_no_answer_to_a_card_of_ours_is_refused(string value)
    {
        var (status, body) = await _bot.PostAsync(Activity.Of("invoke", _bot.Connector.Url).With("name", "fileConsent/invoke").With("value", JsonNode.Parse(value)));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("not an answer to a file consent card", body, StringComparison.Ordinal);
        Assert.Empty(_bot.Connector.Sent);
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task In_a_group_there_is_no_file_consent(string type)
    {
        var message = _bot.Message("save as Word");
        message["conversation"]!["conversationType"] = type;
        await _bot.PostAsync(message);
        var text = (string)Assert.Single(_bot.Connector.Sent).Activity["text"]!;
        Assert.Contains($"/files/{Id}/Cost%20split.docx", text, StringComparison.Ordinal);
        await InvokeAsync("accept");
        Assert.Empty(_sharePoint.Requests);
    }

    public IReadOnlyList<string> OwnedBy(string owner) => [];

    public Stream? Open(string id, string name) => !_isGone && (id, name) == (Id, Name) ? new MemoryStream(Encoding.UTF8.GetBytes(Content)) : null;

    public void Dispose() => _sharePoint.Dispose();

    public async Task InitializeAsync()
    {
        _bot = await _sharePoint.StartBotAsync(builder => builder.Services.AddSingleton<IKeptPapers>(this));
        _bot.Assistant.Answer = _ => FakeAssistant.Said(new Reply(ReplyKind.Help, "Here it is.") { Files = [new Paper(Id, Name, "application/msword", "/nowhere", Content.Length)] });
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    private async Task OfferAsync() => Assert.Equal((HttpStatusCode.OK, ""), await _bot.PostAsync(_bot.Message("save as Word")));

    private string? Said() => (string?)_bot.Connector.Sent[^1].Activity["text"];

    private async Task InvokeAsync(string action, JsonObject? context = null, string uploadUrl = UploadUrl, string contentUrl = ContentUrl, Action<JsonObject>? change = null)
    {
        var value = new JsonObject { ["type"] = "fileUpload", ["action"] = action, ["context"] = context ?? new JsonObject { ["id"] = Id, ["name"] = Name } };
        if (action == "accept") value["uploadInfo"] = new JsonObject { ["contentUrl"] = contentUrl, ["name"] = "Cost split 1.docx", ["uploadUrl"] = uploadUrl, ["uniqueId"] = "unique-1", ["fileType"] = "docx" };
        var invoke = Activity.Of("invoke", _bot.Connector.Url).With("name", "fileConsent/invoke").With("id", $"invoke-{Interlocked.Increment(ref _invokes)}").With("value", value);
        change?.Invoke(invoke);
        Assert.Equal((HttpStatusCode.OK, "{}"), await _bot.PostAsync(invoke));
    }
}
