using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.CommandLine;
using AssistantBot.Conversation;
using AssistantBot.Conversation.Turns;
using AssistantBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantBot.EndToEnd.Cards;

/// <summary>A conversation with the assistant of the program, whose cards are those that Teams is sent.</summary>
internal sealed class CardTalk : IAsyncDisposable
{
    private const string Channel = "msteams";

    private readonly DataFolder _data = DataFolder.Create();
    private readonly ServiceProvider _services;
    private readonly ReplyRenderer _renderer;

    private CardTalk()
    {
        _services = new Verbs(["--data", _data.Path, "--State:ConnectionString", "memory"], TextReader.Null, TextWriter.Null, TextWriter.Null).Services();
        _renderer = new ReplyRenderer(_services.GetRequiredService<SourceLabel>());
    }

    public static async Task<CardTalk> OpenAsync()
    {
        var talk = new CardTalk();
        await talk._services.GetRequiredService<IStorage>().OpenAsync();
        return talk;
    }

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

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _data.Dispose();
    }

    private static Conversation.Turns.Turn Start(string text) => new(Channel, "talk", null, "29:person", text);

    private async Task<IReadOnlyList<JsonObject>> TakeAsync(Conversation.Turns.Turn turn)
    {
        var result = await _services.GetRequiredService<IAssistant>().RespondAsync(turn, CancellationToken.None);
        Assert.NotEqual(TurnOutcome.Failed, result.Outcome);
        var messages = result.Replies.SelectMany(reply => _renderer.Render(reply, new ReplyTarget(Channel, turn.Person, new Uri("https://assistant.example"))));
        return [.. messages.SelectMany(message => message.Attachments ?? []).Select(attachment => attachment.Content).OfType<JsonObject>()];
    }
}
