using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace AssistantBot.Tests.Channels.BotFramework.JavaScriptSdk;

/// <summary>A process with the official JavaScript SDK, which npm restores beside the tests once.</summary>
internal sealed class SdkPeer : IDisposable
{
    private static readonly string[] Packages = ["botbuilder@4.23.3", "botframework-connector@4.23.3", "jsonwebtoken@9.0.3"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Process _process;
    private readonly HttpClient _http;

    private SdkPeer(Process process, string url) => (_process, _http, Url) = (process, new HttpClient { BaseAddress = new Uri(url) }, url);

    public string Url { get; }

    public static async Task<SdkPeer> StartAsync()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "javascript-sdk");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "botbuilder"))) await InstallAsync(folder);
        var process = Start("node", Path.Combine(AppContext.BaseDirectory, "peer.cjs"), folder);
        var port = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience) ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
        return new SdkPeer(process, $"http://127.0.0.1:{port}");
    }

    public async Task<JsonNode> AskAsync(string path, JsonObject? body = null)
    {
        using var response = body is null ? await _http.GetAsync(new Uri(path, UriKind.Relative)) : await _http.PostAsJsonAsync(path, body);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    public void Dispose()
    {
        _http.Dispose();
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private static async Task InstallAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), """{"private":true}""");
        using var npm = Start("npm", ["install", "--prefix", folder, "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", .. Packages]);
        npm.StandardInput.Close();
        await npm.WaitForExitAsync().WaitAsync(Patience);
        Assert.True(npm.ExitCode == 0, $"npm did not restore the SDK: {await npm.StandardError.ReadToEndAsync()}");
    }

    private static Process Start(string program, params string[] args) => Process.Start(new ProcessStartInfo(program, args)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
