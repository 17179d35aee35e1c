using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Turns;
using Microsoft.Extensions.Logging.Abstractions;

namespace AssistantBot.Conversation.Tests.Fakes;

/// <summary>One conversation with an assistant.</summary>
internal sealed class Talk(FakeStore? store = null, IContent? content = null, IAnswerer? answerer = null, AssistantPorts? ports = null)
{
    public const string Channel = "webchat";
    public const string Conversation = "conversation-1";

    private int _cards;
    private Assistant? _assistant;

    public FakeStore Store { get; } = store ?? new FakeStore();

    public Assistant Assistant => _assistant ??= new Assistant(content ?? new RealContent(), answerer ?? new OfflineAnswerer(), Store, ports ?? new AssistantPorts(), () => $"card-{++_cards}", NullLogger<Assistant>.Instance);

    /// <summary>A talk whose questionnaire asks its first question.</summary>
    public static async Task<Talk> InQuestionnaireAsync(params string[] said)
    {
        var talk = new Talk();
        foreach (var text in said.Prepend("run the driver questionnaire")) await talk.SayAsync(text);
        return talk;
    }

    public Task<TurnResult> TakeAsync(Turn turn) => Assistant.RespondAsync(turn, CancellationToken.None);

    public Task<TurnResult> SayAsync(string text, string? activity = null, string conversation = Conversation, string channel = Channel) =>
        TakeAsync(new Turn(channel, conversation, activity, "officer-1", text));

    public Task<TurnResult> JoinAsync() => TakeAsync(new Turn(Channel, Conversation, null, "officer-1", "") { Joined = true });

    public Task<TurnResult> SubmitAsync(string card, Dictionary<string, string> values, string plugin = "driver-questionnaire") =>
        TakeAsync(new Turn(Channel, Conversation, null, "officer-1", "") { Submission = new Submission(plugin, card, values) });
}
