using System.Text.Json;
using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Memory;

/// <summary>Loads and saves the memory of conversations.</summary>
internal sealed class MemoryKeeper(IStateStore store)
{
    private const int Attempts = 10;

    public Task<(ConversationMemory Memory, long Revision)> LoadAsync(Turn turn, CancellationToken cancel) => LoadAsync(Key(turn), cancel);

    /// <param name="key">As <see cref="Key"/> gives it.</param>
    public async Task<(ConversationMemory Memory, long Revision)> LoadAsync(string key, CancellationToken cancel)
    {
        var stored = await store.LoadAsync(key, cancel);
        if (stored is null) return (ConversationMemory.Empty, 0);
        return (JsonSerializer.Deserialize(stored.Json, MemoryJson.Default.ConversationMemory) ?? ConversationMemory.Empty, stored.Revision);
    }

    /// <returns>False where another turn of the conversation was saved in between, or the turn was settled by somebody else.</returns>
    public Task<bool> SaveAsync(Turn turn, ConversationMemory memory, long revision, Settlement? settlement, CancellationToken cancel) =>
        store.SaveAsync(Key(turn), Write(memory), revision, settlement, cancel);

    /// <summary>Changes the memory of a conversation in which no turn is taken now; one that is taken meanwhile is decided anew.</summary>
    /// <exception cref="IOException">Others keep writing to it.</exception>
    public async Task ChangeAsync(string key, Func<ConversationMemory, ConversationMemory> change, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var (memory, revision) = await LoadAsync(key, cancel);
            if (revision == 0 || await store.SaveAsync(key, Write(change(memory)), revision, null, cancel)) return;
        }

        throw new IOException("other turns keep writing to this conversation");
    }

    private static string Write(ConversationMemory memory) => JsonSerializer.Serialize(memory, MemoryJson.Default.ConversationMemory);

    /// <summary>Under what a conversation's memory is kept.</summary>
    public static string Key(Turn turn) => $"conversation/{turn.Channel}/{turn.Conversation}";
}
