using Microsoft.Extensions.Options;

namespace AssistantBot.Models;

/// <summary>Names every wrong setting below <c>Model</c>, and its fix. Without a provider the others mean nothing, and are not looked at.</summary>
internal sealed class ModelOptionsValidator : IValidateOptions<ModelOptions>
{
    private const double LongestTimeout = 110;

    public ValidateOptionsResult Validate(string? name, ModelOptions options)
    {
        if (!ModelOptions.IsOn(options.Provider)) return ValidateOptionsResult.Success;
        if (ModelProvider.Named(options.Provider) is not { } provider)
            return ValidateOptionsResult.Fail($"Model:Provider names \"{options.Provider}\"; write none, openai, azure or ollama");
        return new[] { Endpoint(options, provider), Named(options, provider), Credential(options, provider), Limits(options) }.OfType<string>().ToList() is { Count: > 0 } faults
            ? ValidateOptionsResult.Fail(faults)
            : ValidateOptionsResult.Success;
    }

    private static string? Endpoint(ModelOptions options, ModelProvider provider) => provider.Address(options.Endpoint) switch
    {
        null => options.Endpoint.Length == 0
            ? "Model:Endpoint is empty; copy the endpoint of the Azure OpenAI resource, such as https://NAME.openai.azure.com/"
            : "Model:Endpoint is no http or https address; correct it",
        { Scheme: "http", IsLoopback: false } when options.ApiKey.Length > 0 || provider.NeedsKey =>
            "Model:Endpoint is not encrypted, and a key or people's questions would be readable on the way; use https (http is taken on localhost, and for ollama without a key)",
        _ => null,
    };

    private static string? Named(ModelOptions options, ModelProvider provider) => options.Name.Length > 0 ? null
        : provider.Name == "azure" ? "Model:Name is empty; set it to the name of the deployment" : "Model:Name is empty; set it to the name of the model, as the endpoint calls it";

    private static string? Credential(ModelOptions options, ModelProvider provider)
    {
        if (options.ManagedIdentity.Length > 0 && provider.Name != "azure") return "Model:ManagedIdentity is for Model:Provider azure alone; take it out, and set Model:ApiKey";
        if (options.ManagedIdentity.Length > 0 && options.ApiKey.Length > 0) return "both Model:ApiKey and Model:ManagedIdentity are set; keep one";
        return provider.NeedsKey && options.ApiKey.Length == 0 && options.ManagedIdentity.Length == 0
            ? provider.Name == "azure" ? "Model:ApiKey is empty; set it, or set Model:ManagedIdentity to true" : "Model:ApiKey is empty; set it (any text, where a compatible server needs none)"
            : null;
    }

    private static string? Limits(ModelOptions options) =>
        options.TimeoutSeconds is not (>= 0.1 and <= LongestTimeout) ? $"Model:TimeoutSeconds is not between 0.1 and {LongestTimeout}; 10 is usual, and a model on a processor alone may need 60"
        : options.RetryMilliseconds is < 1 or > 10_000 ? "Model:RetryMilliseconds is not between 1 and 10000; 500 is usual"
        : options.Concurrency is < 1 or > 1_000 ? "Model:Concurrency is not between 1 and 1000; 8 is usual"
        : options.TurnTokens < 1_000 ? "Model:TurnTokens is below 1000, which no question fits in; 40000 is usual"
        : options.PersonDayTokens < 1_000 ? "Model:PersonDayTokens is below 1000, which no question fits in; 400000 is usual"
        : options.InputPrice < 0 || options.OutputPrice < 0 ? "Model:InputPrice or Model:OutputPrice is negative; write pounds for a million tokens, or 0"
        : options.TurnCost < 0 || options.PersonDayCost < 0 ? "Model:TurnCost or Model:PersonDayCost is negative; write pounds, or 0 for no limit"
        : options.TurnCost + options.PersonDayCost > 0 && options.InputPrice + options.OutputPrice == 0 ? "Model:TurnCost or Model:PersonDayCost is set without a price; set Model:InputPrice and Model:OutputPrice, in pounds for a million tokens"
        : null;
}

/// <summary>Reads the prompts at start where there is a model, so that a wrong one is told then.</summary>
internal sealed class PromptsValidator(IServiceProvider services) : IValidateOptions<ModelOptions>
{
    public ValidateOptionsResult Validate(string? name, ModelOptions options)
    {
        try
        {
            services.GetRequiredService<Conversation.Prompts.PromptLibrary>();
            return ValidateOptionsResult.Success;
        }
        catch (Conversation.Prompts.PromptException error)
        {
            return ValidateOptionsResult.Fail(error.Message);
        }
    }
}
