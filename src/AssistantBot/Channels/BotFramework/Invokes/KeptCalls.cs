using System.Text.Json.Nodes;
using AssistantBot.Channels.BotFramework.Mail;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Channels.BotFramework.Invokes;

/// <summary>What clicks on cards were answered, which is kept for a day so that one that comes again gets the same, as something that is kept about a person.</summary>
internal sealed class KeptCalls(IMailbox mailbox) : IKept
{
    public async Task<IReadOnlyList<KeptKind>> FindAsync(Whose whose, CancellationToken cancel)
    {
        var answers = await mailbox.FindAnswersAsync(Calls.KeysOf(whose.Channel, whose.Conversation), cancel);
        return [new KeptKind("answer to a click, kept for a day", "answers to clicks, kept for a day", [.. answers.Select((answer, index) => new KeptItem($"Click {index + 1}", "", JsonNode.Parse(answer)!))])];
    }

    public Task DeleteAsync(Whose whose, CancellationToken cancel) =>
        mailbox.ReplaceAnswersAsync(Calls.KeysOf(whose.Channel, whose.Conversation), CardAnswer.Of(null).ToJsonString(), cancel);
}
