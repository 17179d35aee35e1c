using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Channels.BotFramework.Mail;

/// <summary>Invokes that change something are answered once: who waits too long sends them again some 30 s later, under another id, and gets the same answer.</summary>
internal sealed class Calls(IMailbox mailbox)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<JsonObject>>> _running = new(StringComparer.Ordinal);

    /// <summary>The same for the same person who does the same thing in the same place.</summary>
    public static string Key(Arrival arrival)
    {
        var activity = arrival.Activity;
        var said = SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.From?.Id}\n{activity.Name}\n{activity.ReplyToId}\n{activity.Value?.ToJsonString()}"));
        return KeysOf(activity.ChannelId!, activity.Conversation!.Id!) + Convert.ToHexStringLower(said);
    }

    /// <summary>How the keys of a conversation's calls begin.</summary>
    public static string KeysOf(string channel, string conversation) => $"call/{channel}/{conversation}/";

    /// <summary>The answer to a call: made now, under way, or made before.</summary>
    public async Task<JsonObject> OnceAsync(string key, Func<Task<JsonObject>> call)
    {
        var running = _running.GetOrAdd(key, _ => new Lazy<Task<JsonObject>>(() => AnswerAsync(key, call)));
        try
        {
            return await running.Value;
        }
        finally
        {
            _running.TryRemove(KeyValuePair.Create(key, running));
        }
    }

    private async Task<JsonObject> AnswerAsync(string key, Func<Task<JsonObject>> call) => await FindAsync(key) ?? await call();

    /// <summary>What the call was answered before, or null.</summary>
    public async Task<JsonObject?> FindAsync(string key) => await mailbox.FindAnswerAsync(key, CancellationToken.None) is { } answer ? JsonNode.Parse(answer)!.AsObject() : null;
}
