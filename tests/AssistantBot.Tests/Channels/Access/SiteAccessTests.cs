using System.Net;
using AssistantBot.Channels.Access;
using AssistantBot.CommandLine;
using AssistantBot.Tests.Channels.BotFramework;
using AssistantBot.Tests.Channels.BotFramework.Authentication;
using AssistantBot.Tests.Channels.Fakes;
using AssistantBot.Tests.Composition;
using Microsoft.AspNetCore.Http;

namespace AssistantBot.Tests.Channels.Access;

/// <summary>What is served where an app id is set, and to whom.</summary>
public sealed class SiteAccessTests
{
    private const string SignIn = "X-MS-CLIENT-PRINCIPAL-NAME";
    private static readonly string[] BehindSignIn = ["--Site:PublicAddress", "https://assistant.example", "--Site:SignInHeader", SignIn];

    [Theory]
    [InlineData("/")]
    [InlineData("/ask?q=risks")]
    [InlineData("/forms")]
    [InlineData("/forms/driver-questionnaire")]
    [InlineData("/sources")]
    [InlineData("/sources/hmep/costs")]
    [InlineData("/files/0123/report.docx")]
    [InlineData("/v3/directline/session/getsessionid")]
    public async Task Pages_files_and_Direct_Line_are_off_until_they_are_configured(string path)
    {
        await using var channel = await ChannelUnderTest.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync(channel, path, (SignIn, "officer@council.example")));
    }

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    [InlineData("/api/messages")]
    public async Task Health_and_the_channels_endpoint_stay(string path)
    {
        await using var channel = await ChannelUnderTest.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await GetAsync(channel, path));
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/forms", HttpStatusCode.OK)]
    [InlineData("/sources", HttpStatusCode.OK)]
    [InlineData("/v3/directline/session/getsessionid", HttpStatusCode.Unauthorized)] // wants a token of Direct Line
    public async Task Behind_the_councils_sign_in_they_are_open_to_whom_it_names(string path, HttpStatusCode open)
    {
        await using var channel = await ChannelUnderTest.StartAsync(BehindSignIn);
        Assert.Equal(open, await GetAsync(channel, path, (SignIn, "officer@council.example")));
        Assert.NotEqual(open, await GetAsync(channel, path));
        Assert.NotEqual(open, await GetAsync(channel, path, (SignIn, "")));
        Assert.NotEqual(open, await GetAsync(channel, path, (SignIn, "somebody"), (SignIn, "officer@council.example")));
    }

    [Fact]
    public async Task The_header_is_believed_from_trusted_proxies_alone()
    {
        await using var channel = await ChannelUnderTest.StartAsync([.. BehindSignIn, "--Site:TrustedProxies", "10.0.0.4, 10.1.0.0/16"]);
        Assert.Equal(HttpStatusCode.Forbidden, await GetAsync(channel, "/", (SignIn, "officer@council.example")));
    }

    [Theory]
    [InlineData("10.0.0.4", true)]
    [InlineData("::ffff:10.0.0.4", true)]
    [InlineData("10.1.200.7", true)]
    [InlineData("10.0.0.5", false)]
    [InlineData("127.0.0.1", false)]
    public void Trusted_proxies_are_addresses_and_networks(string remote, bool allowed)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(remote);
        context.Request.Headers["X-User"] = "officer@council.example";
        var options = new SiteOptions { PublicAddress = "https://assistant.example", SignInHeader = "X-User", TrustedProxies = "10.0.0.4, 10.1.0.0/16" };
        Assert.Equal(allowed, new SiteAccess(options, isLocal: false).Allows(context));
    }

    [Fact]
    public async Task Another_sites_page_cannot_use_the_sign_in()
    {
        await using var channel = await ChannelUnderTest.StartAsync(BehindSignIn);
        const string Path = "/v3/directline/session/getsessionid";
        Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync(channel, Path, (SignIn, "officer"), ("Origin", "https://assistant.example")));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync(channel, Path, (SignIn, "officer"), ("Origin", "https://page.example")));
    }

    [Fact]
    public async Task Open_sources_are_the_published_ones_alone()
    {
        await using var channel = await ChannelUnderTest.StartAsync("--Site:OpenSources", "true");
        Assert.Equal(HttpStatusCode.OK, await GetAsync(channel, "/sources"));
        Assert.Equal(HttpStatusCode.OK, await GetAsync(channel, "/sources/hmep/case-study-4"));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync(channel, "/"));
        Assert.DoesNotContain("href=\"/ask\"", await channel.Bot.Server.Http.GetStringAsync(new Uri("/sources", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_council_imported_is_hidden_where_the_sources_are_open_to_everybody()
    {
        using var folder = new TemporaryFolder();
        var knowledge = await ImportedAsync(folder);
        await using (var local = await BotUnderTest.StartAsync(null, "--Knowledge:Path", knowledge)) Assert.Equal(HttpStatusCode.OK, await GetAsync(local.Server, "/sources/local/bins/bins"));

        await using var channel = await ChannelUnderTest.StartAsync("--Site:OpenSources", "true", "--Knowledge:Path", knowledge);
        Assert.Equal(HttpStatusCode.OK, await GetAsync(channel, "/sources/hmep/case-study-4"));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync(channel, "/sources/local/bins/bins"));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync(channel, "/sources/LOCAL/bins/bins"));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync(channel, "/sources/hmep/%2e%2e/local/bins/bins"));
        var list = await channel.Bot.Server.Http.GetStringAsync(new Uri("/sources", UriKind.Relative));
        Assert.Contains("hmep/case-study-4", list, StringComparison.Ordinal);
        Assert.DoesNotContain("bins", list, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://assistant.example", "true", "https://assistant.example/sources/hmep/costs#set-up-costs")]
    [InlineData("https://assistant.example", "false", null)]
    [InlineData("", "true", null)]
    public async Task Citations_lead_to_the_public_address_where_the_sources_are_open(string address, string open, string? url)
    {
        await using var channel = await ChannelUnderTest.StartAsync("--Site:PublicAddress", address, "--Site:OpenSources", open);
        channel.Bot.Assistant.Answer = _ => FakeAssistant.Said(new AssistantBot.Conversation.Turns.Reply(AssistantBot.Conversation.Turns.ReplyKind.Answer, "They do [1].") { Citations = [Samples.SetUpCosts] });
        await channel.AssertTakenAsync(channel.Token());
        Assert.Equal(url, (string?)Assert.Single(channel.Bot.Connector.Sent).Activity["entities"]![0]!["citation"]![0]!["appearance"]!["url"]);
    }

    [Theory]
    [InlineData("Site:PublicAddress is not an https address", "http://assistant.example", "", "", "")]
    [InlineData("Site:PublicAddress is not an https address", "https://assistant.example/x", "", "", "")]
    [InlineData("Site:SignInHeader is not the name of a header", "https://assistant.example", "X User", "", "")]
    [InlineData("Site:SignInHeader is set without Site:PublicAddress", "", "X-User", "", "")]
    [InlineData("Site:TrustedProxies is not a list", "", "", "the proxy", "")]
    [InlineData("Site:OpenSources is neither true nor false", "", "", "", "perhaps")]
    public void A_wrong_setting_is_named_with_its_fix(string expected, string address, string header, string proxies, string open)
    {
        var result = new SiteOptionsValidator().Validate(null, new SiteOptions { PublicAddress = address, SignInHeader = header, TrustedProxies = proxies, OpenSources = open });
        Assert.StartsWith(expected, Assert.Single(result.Failures!), StringComparison.Ordinal);
    }

    /// <summary>The program's knowledge with a document of the council's own.</summary>
    private static async Task<string> ImportedAsync(TemporaryFolder folder)
    {
        var (from, to) = (Path.Combine(AppContext.BaseDirectory, "knowledge"), folder.File("knowledge"));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var own = folder.File("bins.txt");
        await File.WriteAllTextAsync(own, "Green bins are emptied on Mondays.");
        var verbs = new Verbs(["--Knowledge:Path", to, "--data", folder.File("data")], TextReader.Null, TextWriter.Null, TextWriter.Null);
        Assert.Equal(0, await ImportVerb.Create(verbs).Parse([own, "--source", "bins", "--title", "Green bins"]).InvokeAsync());
        return to;
    }

    private static Task<HttpStatusCode> GetAsync(ChannelUnderTest channel, string path, params (string Name, string Value)[] headers) => GetAsync(channel.Bot.Server, path, headers);

    private static async Task<HttpStatusCode> GetAsync(RunningServer server, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await server.Http.SendAsync(request);
        return response.StatusCode;
    }
}
