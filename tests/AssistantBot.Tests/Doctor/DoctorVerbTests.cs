using System.IO.Compression;
using System.Text.Json.Nodes;
using AssistantBot.Channels.BotFramework.Connector;
using AssistantBot.Doctor;
using AssistantBot.Tests.Channels.BotFramework.Authentication;
using AssistantBot.Tests.CommandLine;
using AssistantBot.Tests.TeamsPackage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantBot.Tests.Doctor;

public sealed class DoctorVerbTests : IDisposable
{
    private const string Tenant = "99999999-8888-7777-6666-555555555555";
    private const string Secret = "a-secret-that-nobody-may-see";

    private static readonly string[] Bot = ["--Bot:AppId", PackageFolder.AppId, "--Bot:TenantId", Tenant, "--Bot:AppSecret", Secret];

    /// <summary>Addresses on this machine at which nobody listens.</summary>
    private static readonly string[] Nobody = ["--Bot:OpenIdMetadata", "http://127.0.0.1:9/openid", "--Bot:TokenEndpoint", "http://127.0.0.1:9/token"];

    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task A_program_for_this_machine_alone_has_no_fault()
    {
        var lines = (await _terminal.RunAsync("doctor", "--json")).Done().Json;
        Assert.Equal(["check", "state", "text"], lines[0].Select(field => field.Key));
        Assert.All(lines, line => Assert.Contains((string?)line["state"], (string[])["ok", "skipped"]));
        Assert.Equal("ok", State(lines, "database"));
        Assert.Equal("ok", State(lines, "data folder"));
        Assert.Equal("ok", State(lines, "corpus"));
        Assert.Equal("no model is configured; answers are made of the corpus's own sentences", Text(lines, "model"));
    }

    [Fact]
    public async Task Every_check_has_a_line_with_its_state_its_name_and_its_text()
    {
        var finished = (await _terminal.RunAsync("doctor")).Done();
        Assert.Contains(finished.Output, line => line.StartsWith("ok       corpus: ", StringComparison.Ordinal));
        Assert.Contains(finished.Output, line => line.StartsWith("skipped  app id: Bot:AppId is not set", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("app id", "Bot:AppId is not set, so no channel can reach the bot", "--Bot:TenantId", Tenant)]
    [InlineData("app id", "Bot:AppId is no GUID", "--Bot:AppId", "our-bot")]
    [InlineData("tenant", "Bot:TenantId is not set", "--Bot:AppId", PackageFolder.AppId)]
    [InlineData("tenant", "Bot:TenantId is no GUID", "--Bot:AppId", PackageFolder.AppId, "--Bot:TenantId", "our-council")]
    [InlineData("credential", "no credential is set", "--Bot:AppId", PackageFolder.AppId, "--Bot:TenantId", Tenant)]
    [InlineData("credential", "Bot:AppSecret and Bot:ManagedIdentity are set", "--Bot:AppId", PackageFolder.AppId, "--Bot:AppSecret", Secret, "--Bot:ManagedIdentity", "true")]
    [InlineData("credential", "Bot:CertificatePath names no file", "--Bot:AppId", PackageFolder.AppId, "--Bot:CertificatePath", "missing.pfx")]
    [InlineData("public address", "Site:PublicAddress is no https address", "--Site:PublicAddress", "http://assistant.example.gov.uk")]
    [InlineData("database", "names a Host without a Database", "--State:ConnectionString", "Host=database")]
    [InlineData("database", "the server cannot be reached", "--State:ConnectionString", "Host=127.0.0.1;Port=1;Database=talks;Username=bot;Password=hush")]
    [InlineData("database", "kept in memory and lost", "--State:ConnectionString", "memory")]
    [InlineData("corpus", "Knowledge:Path names", "--Knowledge:Path", "missing")]
    public async Task A_wrong_setting_is_named_with_its_fix(string check, string problem, params string[] settings) =>
        await ExpectFaultAsync(check, problem, [.. settings, "doctor"]);

    [Fact]
    public async Task A_whole_deployment_is_in_order()
    {
        using var key = new TestKey("first");
        await using var metadata = await FakeMetadata.StartAsync(key.Published("msteams"));
        await using var site = await SecureSite.StartAsync(200);
        using var terminal = new Terminal { Configure = services => Trusting(services.AddSingleton<ITokenSource>(new FakeTokens(TimeProvider.System))) };
        var package = terminal.File("app.zip");
        (await terminal.RunAsync([.. PackageFolder.With("--Site:PublicAddress", "https://127.0.0.1"), "teams-package", "--out", package])).Done();
        var lines = (await terminal.RunAsync(
        [
            .. Bot, "--Bot:OpenIdMetadata", $"{metadata.Url}/openid", "--Site:PublicAddress", "https://127.0.0.1", "doctor", "--json", "--endpoint", site.Endpoint, "--package", package,
        ])).Done().Json;
        Assert.All(lines.Where(line => (string?)line["check"] != "model"), line => Assert.Equal("ok", (string?)line["state"]));
        Assert.Equal("1 keys can be read", Text(lines, "channel keys"));
        Assert.DoesNotContain("token-1", string.Join('\n', lines.Select(line => line.ToJsonString())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_and_a_token_that_cannot_be_had_are_faults()
    {
        string[] args = [.. Bot, .. Nobody, "doctor"];
        await ExpectFaultAsync("channel keys", "http://127.0.0.1:9/openid cannot be read", args);
        await ExpectFaultAsync("token", "the token endpoint cannot be reached", args);
    }

    [Fact]
    public async Task Metadata_that_is_none_is_a_fault()
    {
        await using var metadata = await FakeMetadata.StartAsync();
        await ExpectFaultAsync("channel keys", "holds no RSA key", [.. Bot, .. Nobody, "--Bot:OpenIdMetadata", $"{metadata.Url}/openid", "doctor"]);
        metadata.Metadata = context => context.Response.WriteAsync("<html>");
        await ExpectFaultAsync("channel keys", "is not a JSON object", [.. Bot, .. Nobody, "--Bot:OpenIdMetadata", $"{metadata.Url}/openid", "doctor"]);
    }

    [Fact]
    public async Task A_secret_is_never_printed()
    {
        var finished = await _terminal.RunAsync([.. Bot, .. Nobody, "doctor"]);
        Assert.DoesNotContain(Secret, finished.Text + string.Join('\n', finished.Errors), StringComparison.Ordinal);
        Assert.Contains(finished.Output, line => line == "ok       credential: Bot:AppSecret is set");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_a_fault_of_the_folder_and_the_database()
    {
        var file = _terminal.Write("file", "");
        foreach (var check in (string[])["data folder", "database"]) await ExpectFaultAsync(check, "set Data:Path", ["--data", Path.Combine(file, "data"), "doctor"]);
    }

    [Fact]
    public async Task A_corpus_with_a_fault_is_named_by_its_first()
    {
        Directory.CreateDirectory(_terminal.File("knowledge"));
        _terminal.Write("knowledge/sources.yaml", "nonsense");
        await ExpectFaultAsync("corpus", "the check verb lists them all", ["--Knowledge:Path", _terminal.File("knowledge"), "doctor"]);
    }

    [Theory]
    [InlineData("assistant", "is no web address")]
    [InlineData("http://127.0.0.1:9/api/messages", "is not https")]
    [InlineData("https://127.0.0.1:9/messages", "the endpoint's path is /messages")]
    [InlineData("https://127.0.0.1:9/api/messages", "takes no connection")]
    public async Task An_endpoint_that_no_channel_can_use_is_named_with_its_fix(string endpoint, string problem) => await ExpectFaultAsync("endpoint", problem, ["doctor", "--endpoint", endpoint]);

    [Fact]
    public async Task A_certificate_that_does_not_hold_is_a_fault()
    {
        await using var site = await SecureSite.StartAsync(200);
        await ExpectFaultAsync("endpoint", "has no certificate that holds for it", ["doctor", "--endpoint", site.Endpoint]);
    }

    [Theory]
    [InlineData(200, "ok", "answers, with a valid certificate")]
    [InlineData(401, "ok", "answers, with a valid certificate")]
    [InlineData(302, "fault", "answers with a redirect (302), and channels follow none")]
    [InlineData(403, "fault", "refuses (403)")]
    [InlineData(404, "fault", "has nothing at /api/messages (404)")]
    [InlineData(502, "fault", "answers 502; look at the program's log")]
    public async Task An_endpoint_is_judged_by_its_answer(int status, string state, string text)
    {
        await using var site = await SecureSite.StartAsync(status, status == 302 ? "https://login.example.org/" : null);
        using var terminal = new Terminal { Configure = Trusting };
        var lines = (await terminal.RunAsync("--Bot:AppId", PackageFolder.AppId, "doctor", "--json", "--endpoint", site.Endpoint)).Json;
        Assert.Equal(state, State(lines, "endpoint"));
        Assert.Contains(text, Text(lines, "endpoint"), StringComparison.Ordinal);
        Assert.Equal("HEAD /api/messages", Assert.Single(site.Asked));
    }

    [Fact]
    public async Task The_public_address_and_the_endpoint_are_the_same_host() =>
        await ExpectFaultAsync("public address", "write the same host", ["--Site:PublicAddress", "https://other.example.gov.uk", "doctor", "--endpoint", "https://127.0.0.1:9/api/messages"]);

    [Fact]
    public async Task A_package_of_this_bot_is_in_order_and_of_another_is_not()
    {
        await PackageFolder.MakeAsync(_terminal);
        var lines = (await _terminal.RunAsync("--Bot:AppId", PackageFolder.AppId, "doctor", "--json", "--package", _terminal.File("app.zip"))).Json;
        Assert.Equal("ok", State(lines, "app package"));
        await ExpectFaultAsync("app package", "id of the manifest is", ["--Bot:AppId", Tenant, "doctor", "--package", _terminal.File("app.zip")]);
    }

    [Fact]
    public async Task A_package_that_is_none_is_a_fault()
    {
        await ExpectFaultAsync("app package", "--package names no file", ["doctor", "--package", _terminal.File("missing.zip")]);
        await ExpectFaultAsync("app package", "is no zip", ["doctor", "--package", _terminal.Write("text.zip", "no zip")]);
        Directory.CreateDirectory(_terminal.File("empty"));
        ZipFile.CreateFromDirectory(_terminal.File("empty"), _terminal.File("empty.zip"));
        await ExpectFaultAsync("app package", "holds no manifest.json", ["doctor", "--package", _terminal.File("empty.zip")]);
    }

    /// <summary>Takes the certificate of <see cref="SecureSite"/> for a good one.</summary>
    private static void Trusting(IServiceCollection services) => services.AddHttpClient<EndpointCheck>().ConfigurePrimaryHttpMessageHandler(() =>
        new SocketsHttpHandler { AllowAutoRedirect = false, SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == SecureSite.Subject } });

    private async Task ExpectFaultAsync(string check, string problem, string[] args)
    {
        var finished = await _terminal.RunAsync([.. args, "--json"]);
        Assert.Equal(1, finished.Status);
        Assert.Contains("fault(s); mend them as said above", Assert.Single(finished.Errors), StringComparison.Ordinal);
        Assert.Equal("fault", State(finished.Json, check));
        Assert.Contains(problem, Text(finished.Json, check), StringComparison.Ordinal);
    }

    private static string? State(IReadOnlyList<JsonObject> lines, string check) => (string?)Line(lines, check)["state"];

    private static string Text(IReadOnlyList<JsonObject> lines, string check) => (string)Line(lines, check)["text"]!;

    private static JsonObject Line(IReadOnlyList<JsonObject> lines, string check) => Assert.Single(lines, line => (string?)line["check"] == check);
}
