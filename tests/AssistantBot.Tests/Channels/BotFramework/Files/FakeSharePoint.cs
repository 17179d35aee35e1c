using System.Collections.Concurrent;
using System.Net;
using AssistantBot.Channels.BotFramework.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantBot.Tests.Channels.BotFramework.Files;

/// <summary>Stands in for everything that the program could reach when it carries files. The rule which address may be called is the product's own, before it.</summary>
internal sealed class FakeSharePoint : HttpMessageHandler
{
    private readonly ConcurrentQueue<Carried> _requests = new();

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<Carried> Requests => [.. _requests];

    /// <summary>How a request is answered.</summary>
    public Func<HttpResponseMessage> Answer { get; set; } = () => new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("{}") };

    /// <summary>A running program that carries files with this.</summary>
    public Task<BotUnderTest> StartBotAsync(Action<WebApplicationBuilder>? configure = null) => BotUnderTest.StartAsync(builder =>
    {
        Use(builder.Services);
        configure?.Invoke(builder);
    });

    public void Use(IServiceCollection services) => services.AddHttpClient<SharePointClient>().ConfigurePrimaryHttpMessageHandler(() => this);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>());
        _requests.Enqueue(new Carried(request.Method.Method, request.RequestUri!.AbsoluteUri, headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value)), body));
        return Answer();
    }
}

internal sealed record Carried(string Method, string Address, IReadOnlyDictionary<string, string> Headers, byte[] Body);
