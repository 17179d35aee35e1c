using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using AssistantBot.Conversation.Model;
using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;
using Microsoft.Extensions.Options;

namespace AssistantBot.Models;

/// <summary>Counts tokens and their cost by person and day (UTC) in the store: a restart forgets nothing, and instances that share a store count together.</summary>
internal sealed class ModelMeter(IOptions<ModelOptions> options, IStateStore store, TimeProvider time) : IModelMeter
{
    private const decimal Million = 1_000_000m;

    /// <summary>How often a count is tried that others write to at the same time.</summary>
    private const int Attempts = 20;

    private bool HasLimit => options.Value.PersonDayTokens < long.MaxValue || options.Value.PersonDayCost > 0;

    public bool MayGoOn(ModelUse use) => use.InputTokens + use.OutputTokens < options.Value.TurnTokens && IsBelow(use.Cost, options.Value.TurnCost);

    public async Task<bool> MayAskAsync(string person, CancellationToken cancel)
    {
        if (!HasLimit) return true;
        var (tokens, cost, _) = await LoadAsync(Key(person), cancel);
        return tokens < options.Value.PersonDayTokens && IsBelow(cost, options.Value.PersonDayCost);
    }

    public async Task<decimal> CountAsync(string person, long inputTokens, long outputTokens)
    {
        var cost = ((inputTokens * options.Value.InputPrice) + (outputTokens * options.Value.OutputPrice)) / Million;
        if (HasLimit) await AddAsync(Key(person), inputTokens + outputTokens, cost);
        return cost;
    }

    private static bool IsBelow(decimal cost, decimal most) => most == 0 || cost < most;

    private async Task AddAsync(string key, long tokens, decimal cost)
    {
        // What was used is counted although the turn was called off.
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var used = await LoadAsync(key, CancellationToken.None);
            if (await store.SaveAsync(key, JsonSerializer.Serialize([used.Tokens + tokens, used.Cost + cost], MeterJson.Default.DecimalArray), used.Revision, CancellationToken.None)) return;
        }
    }

    private async Task<(decimal Tokens, decimal Cost, long Revision)> LoadAsync(string key, CancellationToken cancel) =>
        await store.LoadAsync(key, cancel) is { } state && JsonSerializer.Deserialize(state.Json, MeterJson.Default.DecimalArray) is [var tokens, var cost] ? (tokens, cost, state.Revision) : (0, 0, 0);

    /// <summary>The person cannot be read from it, nor what they used on one day joined to the next.</summary>
    private string Key(string person)
    {
        var day = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"model-tokens/{day}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{day}/{person}")))}";
    }
}

/// <summary>What a person used in a day: tokens, and pounds for them.</summary>
[JsonSerializable(typeof(decimal[]))]
internal sealed partial class MeterJson : JsonSerializerContext;
