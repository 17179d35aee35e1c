using System.Net;

namespace AssistantBot.OfficialSdks.Bots;

/// <summary>One send by the SDK: its way out, and what came back.</summary>
/// <param name="send">Sends a request outside.</param>
internal sealed class Sending(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send)
{
    private static readonly AsyncLocal<Sending?> Current = new();

    /// <summary>The channel's answer, apart from what the SDK does with it; null before there is one.</summary>
    public HttpResponseMessage? Answered { get; private set; }

    /// <summary>What the SDK sends from here on goes this way.</summary>
    public IDisposable Open()
    {
        Current.Value = this;
        return new Way();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        using var response = await send(request, cancel);
        var body = await response.Content.ReadAsByteArrayAsync(cancel);
        Answered = Copy(response, body);
        return Copy(response, body);
    }

    private static HttpResponseMessage Copy(HttpResponseMessage response, byte[] body)
    {
        var copy = new HttpResponseMessage(response.StatusCode) { Content = new ByteArrayContent(body), ReasonPhrase = response.ReasonPhrase };
        foreach (var (name, values) in response.Headers) copy.Headers.TryAddWithoutValidation(name, values);
        foreach (var (name, values) in response.Content.Headers) copy.Content.Headers.TryAddWithoutValidation(name, values);
        return copy;
    }

    private sealed class Way : IDisposable
    {
        public void Dispose() => Current.Value = null;
    }

    /// <summary>Gives the SDK clients whose requests go the way of the send that they are made in; outside of one they go nowhere.</summary>
    public sealed class Clients : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(new Handler());

        private sealed class Handler : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                Current.Value?.SendAsync(request, cancellationToken) ?? throw new HttpRequestException(HttpRequestError.ConnectionError, "the adapter sends nothing of its own accord", statusCode: HttpStatusCode.Forbidden);
        }
    }
}
