using System.Globalization;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Conversation.Privacy;

/// <summary>All that is kept about a person, kind by kind.</summary>
internal sealed class Holdings
{
    public Holdings(IEnumerable<KeptKind> kinds) =>
        Kinds = [.. kinds.Where(kind => kind.Items.Count > 0).GroupBy(kind => kind.Several).Select(same => same.First() with { Items = [.. same.SelectMany(kind => kind.Items)] })];

    /// <summary>Those of which there is something.</summary>
    public IReadOnlyList<KeptKind> Kinds { get; }

    public bool IsEmpty => Kinds.Count == 0;

    /// <summary>"3 questions, 1 file"; says nothing of what they hold.</summary>
    public string Counts => IsEmpty ? "nothing" : string.Join(", ", Kinds.Select(Count));

    /// <summary>The same as a list in Markdown.</summary>
    public string Lines => string.Join('\n', Kinds.Select(kind => $"- {Count(kind)}"));

    private static string Count(KeptKind kind) => string.Create(CultureInfo.InvariantCulture, $"{kind.Items.Count:N0} {(kind.Items.Count == 1 ? kind.One : kind.Several)}");
}
