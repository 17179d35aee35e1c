using System.Runtime.CompilerServices;

namespace AssistantBot.EndToEnd;

/// <summary>A test with a real browser. Where none is installed it is skipped and says why; on a build server it fails instead.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute([CallerMemberName] string? test = null)
    {
        if (Requirements.SkipReason is not { } reason) return;
        Skip = reason;
        DisplayName = $"{test}: {reason}"; // the console shows a test's name, but not why it was skipped
    }
}

/// <summary>The same with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute([CallerMemberName] string? test = null)
    {
        if (Requirements.SkipReason is not { } reason) return;
        Skip = reason;
        DisplayName = $"{test}: {reason}";
    }
}
