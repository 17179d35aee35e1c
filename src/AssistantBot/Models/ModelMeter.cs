using AssistantBot.Conversation.Model;
using Microsoft.Extensions.Options;

namespace AssistantBot.Models;

/// <summary>Counts tokens by person and day, in memory: a restart begins anew, and each instance counts for itself.</summary>
internal sealed class ModelMeter(IOptions<ModelOptions> options, TimeProvider time) : IModelMeter
{
    private const decimal Million = 1_000_000m;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _today = new(StringComparer.Ordinal);
    private DateOnly _day;

    public long TurnTokens => options.Value.TurnTokens;

    public bool MayAsk(string person)
    {
        lock (_lock) return Today().GetValueOrDefault(person) < options.Value.PersonDayTokens;
    }

    public decimal Count(string person, long inputTokens, long outputTokens)
    {
        lock (_lock) Today()[person] = Today().GetValueOrDefault(person) + inputTokens + outputTokens;
        return ((inputTokens * options.Value.InputPrice) + (outputTokens * options.Value.OutputPrice)) / Million;
    }

    private Dictionary<string, long> Today()
    {
        var day = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        if (day != _day) _today.Clear();
        _day = day;
        return _today;
    }
}
