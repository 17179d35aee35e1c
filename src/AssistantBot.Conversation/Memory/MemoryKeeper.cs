using System.Text.Json;
using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Memory;

/// <summary>Loads and saves the memory of conversations.</summary>
internal sealed class MemoryKeeper(IStateStore store)
{
    public async Task<(ConversationMemory Memory, long Revision)> LoadAsync(Turn turn, CancellationToken cancel)
    {
        var stored = await store.LoadAsync(Key(turn), cancel);
        if (stored is null) return (ConversationMemory.Empty, 0);
        return (JsonSerializer.Deserialize(stored.Json, MemoryJson.Default.ConversationMemory) ?? ConversationMemory.Empty, stored.Revision);
    }

    /// <returns>False where another turn of the conversation was saved in between, or the turn was settled by somebody else.</returns>
    public Task<bool> SaveAsync(Turn turn, ConversationMemory memory, long revision, Settlement? settlement, CancellationToken cancel) =>
        store.SaveAsync(Key(turn), JsonSerializer.Serialize(memory, MemoryJson.Default.ConversationMemory), revision, settlement, cancel);

    private static string Key(Turn turn) => $"conversation/{turn.Channel}/{turn.Conversation}";
}
