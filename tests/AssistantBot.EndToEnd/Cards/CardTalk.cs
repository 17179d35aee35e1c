using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Channels.BotFramework.MessageExtension;
using AssistantBot.CommandLine;
using AssistantBot.Conversation;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Turns;
using AssistantBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantBot.EndToEnd.Cards;

/// <summary>The assistant of the program, for conversations whose cards are those that Teams is sent.</summary>
public sealed class CardProgram : IAsyncLifetime
{
    private readonly DataFolder _data = DataFolder.Create();
    private ServiceProvider? _services;

    internal IAssistant Assistant => _services!.GetRequiredService<IAssistant>();

    internal ReplyRenderer Renderer => new(_services!.GetRequiredService<SourceLabel>());

    internal SearchExtension Search
    {
        get
        {
            var content = _services!.GetRequiredService<IContent>();
            return new SearchExtension(new ToolkitSearch(content), new CaseSearch(content), _services!.GetRequiredService<SourceLabel>());
        }
    }

    public Task InitializeAsync()
    {
        _services = new Verbs(["--data", _data.Path, "--State:ConnectionString", "memory"], TextReader.Null, TextWriter.Null, TextWriter.Null).Services();
        return _services.GetRequiredService<IStorage>().OpenAsync();
    }

    public async Task DisposeAsync()
    {
        await _services!.DisposeAsync();
        _data.Dispose();
    }
}

/// <summary>A conversation of its own.</summary>
internal sealed class CardTalk(CardProgram program)
{
    private const string Channel = "msteams";

    private readonly string _conversation = Guid.NewGuid().ToString();

    public Task<IReadOnlyList<JsonObject>> JoinAsync() => TakeAsync(Start("") with { Joined = true });

    /// <summary>The cards of the reply.</summary>
    public Task<IReadOnlyList<JsonObject>> SayAsync(string text) => TakeAsync(Start(text));

    /// <summary>Sends a card with the same value in every input that takes it.</summary>
    public Task<IReadOnlyList<JsonObject>> SendAsync(JsonObject card, Func<JsonObject, string?> value)
    {
        var data = card["actions"]![0]!["data"]!.DeepClone().AsObject();
        foreach (var input in Elements(card).Where(element => ((string?)element["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true)) data[(string)input["id"]!] = value(input);
        return TakeAsync(Start("") with { Submission = SubmissionReader.Read(data) });
    }

    public static IEnumerable<JsonObject> Elements(JsonNode? node) => node switch
    {
        JsonObject element => element.SelectMany(part => Elements(part.Value)).Prepend(element),
        JsonArray elements => elements.SelectMany(Elements),
        _ => [],
    };

    private Conversation.Turns.Turn Start(string text) => new(Channel, _conversation, null, "29:person", text);

    private async Task<IReadOnlyList<JsonObject>> TakeAsync(Conversation.Turns.Turn turn)
    {
        var result = await program.Assistant.RespondAsync(turn, CancellationToken.None);
        Assert.NotEqual(TurnOutcome.Failed, result.Outcome);
        var messages = result.Replies.SelectMany(reply => program.Renderer.Render(reply, new ReplyTarget(Channel, turn.Person, new Uri("https://assistant.example"))));
        return [.. messages.SelectMany(message => message.Attachments ?? []).Select(attachment => attachment.Content).OfType<JsonObject>()];
    }
}
