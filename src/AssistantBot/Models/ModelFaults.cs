using System.ClientModel;
using System.Globalization;
using System.Text.Json;
using AssistantBot.Conversation.Model;
using Azure.Identity;

namespace AssistantBot.Models;

/// <summary>What went wrong with the endpoint, in one line that says what to do. It names settings, never their values but the model's name, and nothing of what was asked.</summary>
internal static class ModelFaults
{
    public static ModelException TimedOut(ModelOptions options, Exception error) => new(
        ModelFault.TimedOut, string.Create(CultureInfo.InvariantCulture, $"nothing came from the model for {options.TimeoutSeconds} s; look at the endpoint, or raise Model:TimeoutSeconds"), error);

    public static ModelException Of(Exception error, ModelOptions options) => error switch
    {
        ClientResultException { Status: > 0 } refused => Answered(refused, options),
        ClientResultException or HttpRequestException or IOException => new(ModelFault.Unreachable, "the model's endpoint cannot be reached, or broke off; look whether it runs, and at Model:Endpoint", error),
        AuthenticationFailedException => new(ModelFault.NotAllowed, "the managed identity gets no token; look at Model:ManagedIdentity, and whether this machine has that identity", error),
        JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException =>
            new(ModelFault.Malformed, "what the endpoint answered is not the OpenAI chat protocol; look at Model:Endpoint", error),
        _ => new(ModelFault.Unexpected, $"unexpected {error.GetType().Name}", error),
    };

    private static ModelException Answered(ClientResultException error, ModelOptions options) => error.Status switch
    {
        401 or 403 => new(ModelFault.NotAllowed, $"the endpoint answers {error.Status}; look at {(options.ManagedIdentity.Length > 0 ? "the roles of Model:ManagedIdentity" : "Model:ApiKey")}", error),
        404 => new(ModelFault.NotFound, $"the endpoint answers 404 for the model \"{options.Name}\"; look at Model:Name and Model:Endpoint", error),
        429 => new(ModelFault.Busy, "the endpoint answers 429: more is asked than its quota allows; raise the quota, or lower Model:Concurrency", error),
        < 500 => new(ModelFault.Refused, $"the endpoint answers {error.Status} to the request; a model that reasons refuses temperature, which prompts/*.yaml set, and another may know no tools", error),
        _ => new(ModelFault.Failing, $"the endpoint answers {error.Status}; look at its own log", error),
    };
}
