using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AssistantBot.Conversation.Model;
using AssistantBot.Conversation.Ports;
using Microsoft.Extensions.Options;

namespace AssistantBot.Models;

/// <summary>Counts tokens by person and day (UTC) in the store: a restart forgets nothing, and instances that share a store count together.</summary>
internal sealed class ModelMeter(IOptions<ModelOptions> options, IStateStore store, TimeProvider time) : IModelMeter
{
    private const decimal Million = 1_000_000m;

    /// <summary>How often a count is tried that others write to at the same time.</summary>
    private const int Attempts = 20;

    public long TurnTokens => options.Value.TurnTokens;

    private bool HasLimit => options.Value.PersonDayTokens < long.MaxValue;

    public async Task<bool> MayAskAsync(string person, CancellationToken cancel) =>
        !HasLimit || (await LoadAsync(Key(person), cancel)).Tokens < options.Value.PersonDayTokens;

    public async Task<decimal> CountAsync(string person, long inputTokens, long outputTokens)
    {
        if (HasLimit) await AddAsync(Key(person), inputTokens + outputTokens);
        return ((inputTokens * options.Value.InputPrice) + (outputTokens * options.Value.OutputPrice)) / Million;
    }

    private async Task AddAsync(string key, long tokens)
    {
        // What was used is counted although the turn was called off.
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var (used, revision) = await LoadAsync(key, CancellationToken.None);
            if (await store.SaveAsync(key, (used + tokens).ToString(CultureInfo.InvariantCulture), revision, CancellationToken.None)) return;
        }
    }

    private async Task<(long Tokens, long Revision)> LoadAsync(string key, CancellationToken cancel) =>
        await store.LoadAsync(key, cancel) is { } state ? (long.Parse(state.Json, CultureInfo.InvariantCulture), state.Revision) : (0, 0);

    /// <summary>The person cannot be read from it, nor what they used on one day joined to the next.</summary>
    private string Key(string person)
    {
        var day = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"model-tokens/{day}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{day}/{person}")))}";
    }
}
