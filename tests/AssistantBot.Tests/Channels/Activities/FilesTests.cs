using System.Text;
using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Tests.Channels.Activities;

/// <summary>Files of replies, and files that come with messages.</summary>
public sealed class FilesTests
{
    private static readonly Paper SamplePaper = new("a1b2", "Cost split [1].docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "/data/papers/a1b2.docx", 7);

    [Fact]
    public void Web_Chat_is_given_a_file_to_download()
    {
        var message = Render("webchat");
        var file = Assert.Single(message.Attachments!);
        Assert.Equal((SamplePaper.ContentType, "http://localhost:3978/files/a1b2/Cost%20split%20%5B1%5D.docx", SamplePaper.Name), (file.ContentType, file.ContentUrl, file.Name));
        Assert.Equal("Saved.", message.Text);
    }

    [Fact]
    public void Other_channels_are_given_a_link()
    {
        var message = Render("emulator");
        Assert.Null(message.Attachments);
        Assert.Equal("Saved.\n\n[Cost split (1).docx](http://localhost:3978/files/a1b2/Cost%20split%20%5B1%5D.docx)", message.Text);
    }

    [Theory]
    [InlineData("msteams", true, true, "/files/a1b2/")]
    [InlineData("msteams", true, false, "Open a one-to-one chat with me and run it there")]
    [InlineData("emulator", false, false, "Open a one-to-one chat with me and run it there")]
    [InlineData("msteams", false, false, "")]
    public void A_chat_without_a_way_to_hand_it_over_says_where_there_is_one(string channel, bool shared, bool open, string said)
    {
        var site = new Uri("http://localhost:3978");
        var messages = new ReplyRenderer(source => source)
            .Render(new Reply(ReplyKind.Form, "Saved.") { Files = [SamplePaper] }, new ReplyTarget(channel, null, site) { Shared = shared, FileSite = open ? site : null }).ToList();
        Assert.Contains(said, messages[0].Text, StringComparison.Ordinal);
        Assert.Equal(shared || channel != "msteams" ? 1 : 2, messages.Count);
        if (!open) Assert.DoesNotContain("/files/", messages[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data:text/plain;base64,YWltcyDCow==")]
    [InlineData("data:text/plain,aims%20%C2%A3")]
    [InlineData("DATA:;BASE64,YWltcyDCow%3D%3D")]
    public async Task A_file_that_a_message_holds_is_read(string address)
    {
        var file = Assert.Single(Read(new CardAttachment("text/plain", ContentUrl: address, Name: "../case.txt")));
        Assert.Equal("case.txt", file.Name);
        using var reader = new StreamReader(await file.OpenAsync(CancellationToken.None), Encoding.UTF8);
        Assert.Equal("aims £", await reader.ReadToEndAsync());
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/secret", "it lies at another address, and I fetch nothing from there.")]
    [InlineData("https://files.example/case.txt", "it lies at another address")]
    [InlineData("file:///etc/passwd", "it lies at another address")]
    [InlineData("data:text/plain;base64,!!!", "it did not arrive whole.")]
    [InlineData("data:text/plain;base64", "it did not arrive whole.")]
    public async Task No_other_address_is_fetched(string address, string reason)
    {
        var file = Assert.Single(Read(new CardAttachment("text/plain", ContentUrl: address, Name: "case.txt")));
        var refused = await Assert.ThrowsAsync<UnreadableDocumentException>(() => file.OpenAsync(CancellationToken.None));
        Assert.StartsWith(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_that_Teams_attaches_to_its_messages_is_no_file() =>
        Assert.Empty(Read(new CardAttachment("text/html", JsonValue.Create("<p>hello</p>"))));

    [Fact]
    public void A_button_that_comes_back_says_its_text()
    {
        var activity = Message() with { Value = JsonNode.Parse("""{"msteams":{"type":"imBack","value":"Save as Word"}}""") };
        Assert.Equal("Save as Word", TurnReader.Read(activity)!.Text);
        Assert.Equal("typed", TurnReader.Read(activity with { Text = "typed" })!.Text);
    }

    private static BotActivity Render(string channel) => new ReplyRenderer(source => source)
        .Render(new Reply(ReplyKind.Form, "Saved.") { Files = [SamplePaper] }, new ReplyTarget(channel, null, new Uri("http://localhost:3978"))).Single();

    private static IReadOnlyList<Attached> Read(CardAttachment attachment) => TurnReader.Read(Message() with { Attachments = [attachment, null!] })!.Attachments;

    private static BotActivity Message() => new() { Type = "message", ChannelId = "msteams", Conversation = new ConversationAccount("c"), Id = "1" };
}
