using System.CommandLine;
using System.Text.Json;
using AssistantBot.Channels.Activities;
using AssistantBot.Conversation;
using AssistantBot.Conversation.Turns;
using AssistantBot.Storage;

namespace AssistantBot.CommandLine;

/// <summary><c>chat</c>: a conversation in the terminal, a message a line; it is kept, and goes on where it was.</summary>
internal static class ChatVerb
{
    private const string Channel = "terminal";

    public static Command Create(Verbs verbs)
    {
        var json = new Option<bool>("--json") { Description = "One JSON object a reply." };
        var command = new Command("chat", "Talks in the terminal; reads a message a line from standard input.") { json };
        command.SetAction((parsed, cancel) => RunAsync(verbs, parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Verbs verbs, bool json, CancellationToken cancel)
    {
        await using var services = verbs.Services();
        await services.GetRequiredService<IStorage>().OpenAsync();
        var assistant = services.GetRequiredService<IAssistant>();
        var cards = new TerminalCards(services.GetRequiredService<SourceLabel>());
        var turn = new Turn(Channel, Channel, null, Channel, "");
        if (!json) await SayAsync(verbs, await assistant.RespondAsync(turn with { Joined = true }, cancel), null);
        while (await verbs.Input.ReadLineAsync(cancel) is { } line)
            await SayAsync(verbs, await assistant.RespondAsync(turn with { Text = line }, cancel), json ? cards : null);
        return 0;
    }

    private static async Task SayAsync(Verbs verbs, TurnResult result, TerminalCards? cards)
    {
        for (var i = 0; i < result.Replies.Count; i++)
        {
            var reply = result.Replies[i];
            await verbs.Output.WriteLineAsync(cards is not null ? Line(reply, cards, i == result.Replies.Count - 1) : $"\n{ReplyText.Of(reply)}\n");
        }
    }

    private static string Line(Reply reply, TerminalCards cards, bool last) => JsonSerializer.Serialize(
        new ChatLine(reply.Text, AnswerLine.KindOf(reply), CitationLine.From(reply), reply.Suggestions, cards.Write(reply.Card), FileLine.From(reply), last),
        CommandLineJson.Readable.ChatLine);
}
