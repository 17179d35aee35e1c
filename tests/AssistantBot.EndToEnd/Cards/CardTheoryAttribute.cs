using System.Runtime.CompilerServices;

namespace AssistantBot.EndToEnd.Cards;

/// <summary>A test that draws cards. What it needs is skipped for locally and demanded on a build server.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CardTheoryAttribute : TheoryAttribute
{
    public CardTheoryAttribute([CallerMemberName] string? test = null)
    {
        if (Requirements.AreDemanded || (Requirements.Missing ?? CardPage.Missing) is not { } reason) return;
        Skip = reason;
        DisplayName = $"{test}: {reason}";
    }
}

/// <summary>The same with the official schema, which no build server can install: where it is not there, the test is skipped everywhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SchemaTheoryAttribute : TheoryAttribute
{
    public SchemaTheoryAttribute([CallerMemberName] string? test = null)
    {
        if ((CardSchema.Missing ?? (Requirements.AreDemanded ? null : Requirements.Missing ?? CardPage.Missing)) is not { } reason) return;
        Skip = reason;
        DisplayName = $"{test}: {reason}";
    }
}
