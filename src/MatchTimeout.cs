using System.Runtime.CompilerServices;

namespace AssistantBot;

/// <summary>No regular expression runs for longer than this, whatever text it is given: it ends in an exception, and the turn in a kind sentence.</summary>
internal static class MatchTimeout
{
    /// <summary>Where .NET looks for the limit of every expression that has none of its own.</summary>
    public const string Key = "REGEX_DEFAULT_MATCH_TIMEOUT";

    /// <summary>Runs before anything else of an assembly. It is wall-clock time, on machines that may be busy.</summary>
    [ModuleInitializer]
    internal static void Set() => AppContext.SetData(Key, AppContext.GetData(Key) ?? TimeSpan.FromSeconds(2));
}
