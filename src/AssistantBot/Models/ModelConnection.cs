using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net;
using Azure.Identity;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Chat;
using Polly;

namespace AssistantBot.Models;

/// <summary>The connection to the endpoint: the OpenAI protocol, with retries of our own in the place of the package's.</summary>
internal static class ModelConnection
{
    private const string Client = "model";
    private const string AzureScope = "https://cognitiveservices.azure.com/.default";
    private const int Retries = 2;

    private static readonly TimeSpan Connect = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddModelConnection(this IServiceCollection services)
    {
        var http = services.AddHttpClient(Client, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = Connect, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .RemoveAllLoggers();
        http.AddResilienceHandler(Client, (pipeline, context) => pipeline.AddRetry(Retry(context.ServiceProvider.GetRequiredService<IOptions<ModelOptions>>().Value, context.ServiceProvider.GetRequiredService<TimeProvider>())));

        // Every retry would be told in the log; what is worth telling is told once, by ModelHealth.
        return services.AddLogging(logging => logging.AddFilter("Polly", LogLevel.None));
    }

    /// <summary>Opens nothing yet: the first call does.</summary>
    public static IChatClient Open(ModelOptions options, IHttpClientFactory factory)
    {
        var address = ModelProvider.Named(options.Provider)!.Address(options.Endpoint)!;
        var settings = new OpenAIClientOptions
        {
            Endpoint = address,
            Transport = new HttpClientPipelineTransport(factory.CreateClient(Client)),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = TimeSpan.FromMinutes(10),
        };
#pragma warning disable OPENAI001 // The package marks its constructor for tokens as experimental; there is no other way to a managed identity.
        var chat = options.ManagedIdentity.Length > 0
            ? new ChatClient(options.Name, new BearerTokenPolicy(Identity(options.ManagedIdentity), AzureScope), settings)
            : new ChatClient(options.Name, new ApiKeyCredential(options.ApiKey.Length > 0 ? options.ApiKey : "none"), settings);
#pragma warning restore OPENAI001
        return chat.AsIChatClient();
    }

    private static ManagedIdentityCredential Identity(string identity) => new ManagedIdentityCredential(
        identity.Equals("true", StringComparison.OrdinalIgnoreCase) ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(identity));

    /// <summary>Tries again what may pass: no connection, too many requests, a failing endpoint. A wait that is longer than a person waits is not begun.</summary>
    private static HttpRetryStrategyOptions Retry(ModelOptions options, TimeProvider time) => new()
    {
        MaxRetryAttempts = Retries,
        Delay = TimeSpan.FromMilliseconds(options.RetryMilliseconds),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldRetryAfterHeader = true,
        ShouldHandle = attempt => ValueTask.FromResult(MayPass(attempt.Outcome) && RetryAfter(attempt.Outcome.Result, time) < options.Timeout),
    };

    private static bool MayPass(Outcome<HttpResponseMessage> outcome) => outcome.Exception is HttpRequestException
        || outcome.Result?.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;

    private static TimeSpan RetryAfter(HttpResponseMessage? response, TimeProvider time) => response?.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - time.GetUtcNow(),
        _ => TimeSpan.Zero,
    };
}
