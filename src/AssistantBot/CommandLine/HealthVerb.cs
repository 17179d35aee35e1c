using System.CommandLine;

namespace AssistantBot.CommandLine;

/// <summary><c>health</c>: asks a running program whether it is well; for containers, which need no other tool for it then.</summary>
internal static class HealthVerb
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(4);

    public static Command Create(Verbs verbs)
    {
        var address = new Argument<string>("address") { Description = "Such as http://127.0.0.1:8080/readyz." };
        var command = new Command("health", "Asks a running program whether it is well.") { address };
        command.SetAction((parsed, cancel) => RunAsync(verbs, parsed.GetValue(address)!, cancel));
        return command;
    }

    private static async Task<int> RunAsync(Verbs verbs, string text, CancellationToken cancel)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || !address.Scheme.StartsWith(Uri.UriSchemeHttp, StringComparison.Ordinal))
            return verbs.WrongUsage("the address is none; write it as http://127.0.0.1:8080/readyz");
        try
        {
            using var http = new HttpClient { Timeout = Deadline };
            using var answer = await http.GetAsync(address, cancel);
            await verbs.Output.WriteLineAsync(await answer.Content.ReadAsStringAsync(cancel));
            return answer.IsSuccessStatusCode ? 0 : verbs.Failed($"{address} answers {(int)answer.StatusCode}; its answer says why");
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            return verbs.Failed($"{address} does not answer; look whether the program runs there");
        }
    }
}
