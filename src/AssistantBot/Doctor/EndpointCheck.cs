using System.Net;

namespace AssistantBot.Doctor;

/// <summary>The messaging address, asked from outside as a channel does.</summary>
/// <param name="http">Follows no redirect.</param>
internal sealed class EndpointCheck(HttpClient http) : IDoctorCheck
{
    public const string Path = "/api/messages";

    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    public string Name => "endpoint";

    public async Task<Finding> RunAsync(DoctorRequest request, CancellationToken cancel)
    {
        if (request.Endpoint is not { } text) return this.Skipped($"give --endpoint with the messaging address of the bot's registration, such as https://assistant.example.gov.uk{Path}");
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.UserInfo.Length > 0) return this.Fault($"the endpoint is no web address; write it as https://assistant.example.gov.uk{Path}");
        if (address.Scheme != Uri.UriSchemeHttps) return this.Fault("the endpoint is not https, and channels take nothing else; give the program a certificate, or a proxy that has one");
        if (address.AbsolutePath != Path) return this.Fault($"the endpoint's path is {address.AbsolutePath}; channels post to {Path}, so register that");
        try
        {
            using var question = new HttpRequestMessage(HttpMethod.Head, address);
            using var answer = await http.SendAsync(question, cancel);
            return Judge(address, answer);
        }
        catch (HttpRequestException error)
        {
            return this.Fault(Unreachable(address, error));
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            return this.Fault($"{address.Authority} did not answer within {Deadline.TotalSeconds:0} s; look whether the program runs there and whether a firewall is in the way");
        }
    }

    private Finding Judge(Uri address, HttpResponseMessage answer) => (int)answer.StatusCode switch
    {
        >= 200 and < 300 or (int)HttpStatusCode.Unauthorized => this.Ok($"{address} answers, with a valid certificate"),
        >= 300 and < 400 => this.Fault($"{address.Authority} answers with a redirect ({(int)answer.StatusCode}), and channels follow none; register the address that it leads to, or take the sign-in off {Path}"),
        (int)HttpStatusCode.Forbidden => this.Fault($"{address.Authority} refuses (403); take the sign-in or firewall rule off {Path}, and look whether the program there has its Bot:AppId"),
        (int)HttpStatusCode.NotFound => this.Fault($"{address.Authority} has nothing at {Path} (404); look whether this program runs there"),
        var status => this.Fault($"{address.Authority} answers {status}; look at the program's log"),
    };

    private static string Unreachable(Uri address, HttpRequestException error) => error.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => $"{address.Host} has no address; correct the name, or enter it in the DNS",
        HttpRequestError.SecureConnectionError => $"{address.Authority} has no certificate that holds for it; renew it, or correct the name that it was issued for",
        HttpRequestError.ConnectionError => $"{address.Authority} takes no connection; look whether the program runs there and listens on that port",
        _ => $"{address.Authority} cannot be reached ({error.HttpRequestError}); look at the program's log and at what stands before it",
    };
}
