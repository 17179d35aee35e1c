namespace AssistantBot.Models;

/// <summary>Settings below <c>Model</c>.</summary>
internal sealed class ModelOptions
{
    public const string Section = "Model";

    /// <summary><c>none</c>, <c>openai</c> (and every compatible server), <c>azure</c> or <c>ollama</c>.</summary>
    public string Provider { get; set; } = "none";

    /// <summary>Base address; empty for OpenAI's own, and for Ollama on this machine.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>Name of the model; with Azure, of the deployment.</summary>
    public string Name { get; set; } = "";

    public string ApiKey { get; set; } = "";

    /// <summary>With Azure in the place of a key: <c>true</c> for the system's identity, or the client id of one that was assigned.</summary>
    public string ManagedIdentity { get; set; } = "";

    /// <summary>How long nothing may come, in seconds, before an answer begins and while it goes on.</summary>
    public double TimeoutSeconds { get; set; } = 10;

    /// <summary>How long is waited before a second try, in milliseconds; before a third, twice as long. What the endpoint asks for goes before it.</summary>
    public int RetryMilliseconds { get; set; } = 500;

    /// <summary>Calls at the same time.</summary>
    public int Concurrency { get; set; } = 8;

    /// <summary>The most tokens of one turn, sent and received.</summary>
    public long TurnTokens { get; set; } = 40_000;

    /// <summary>The most tokens of one person in a day, sent and received.</summary>
    public long PersonDayTokens { get; set; } = 400_000;

    /// <summary>The most pounds of one turn, by the prices below; 0 for no limit but that of tokens.</summary>
    public decimal TurnCost { get; set; }

    /// <summary>The most pounds of one person in a day, by the prices below; 0 for no limit but that of tokens.</summary>
    public decimal PersonDayCost { get; set; }

    /// <summary>Pounds for a million tokens that are sent.</summary>
    public decimal InputPrice { get; set; }

    /// <summary>Pounds for a million tokens that come back.</summary>
    public decimal OutputPrice { get; set; }

    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    /// <summary>False where the assistant works without a model.</summary>
    public static bool IsOn(string? provider) => provider is { Length: > 0 } && !provider.Equals("none", StringComparison.OrdinalIgnoreCase);
}
