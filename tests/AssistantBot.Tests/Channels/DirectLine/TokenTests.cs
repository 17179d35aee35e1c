using System.Net;
using AssistantBot.Channels;
using AssistantBot.Channels.DirectLine;
using AssistantBot.Hosting;
using AssistantBot.Tests.Channels.Fakes;
using AssistantBot.Tests.Composition;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AssistantBot.Tests.Channels.DirectLine;

public sealed class TokenTests
{
    private static readonly string[] Calls = ["POST tokens/refresh", "POST conversations", "GET conversations/{id}", "GET {id}/activities", "POST {id}/activities", "POST {id}/upload", "GET session/getsessionid"];

    [Fact]
    public void A_token_says_who_may_do_what_until_when()
    {
        var time = new ManualTime();
        var tokens = new TokenIssuer(new byte[32], time);
        var token = tokens.Issue("conversation-1", "Zoë \"1\"", TimeSpan.FromMinutes(1));
        Assert.Equal(("conversation-1", "Zoë \"1\""), (tokens.Verify(token).Conversation, tokens.Verify(token).User));
        time.Advance(TimeSpan.FromSeconds(59));
        tokens.Verify(token);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((403, "TokenExpired"), Assert.Throws<ChannelRefusal>(() => tokens.Verify(token)) is var refusal ? (refusal.Status, refusal.Code) : default);
    }

    [Fact]
    public void A_token_is_not_taken_from_others_or_changed()
    {
        var tokens = new TokenIssuer(new byte[32], new ManualTime());
        var token = tokens.Issue("conversation-1", "officer-1", TimeSpan.FromHours(1));
        var other = tokens.Issue("conversation-2", "officer-2", TimeSpan.FromHours(1));
        var (claims, signature) = (token.Split('.')[0], token.Split('.')[1]);
        var stranger = new TokenIssuer([.. Enumerable.Repeat((byte)1, 32)], new ManualTime()).Issue("conversation-1", "officer-1", TimeSpan.FromHours(1));
        string[] forged =
        [
            "", ".", "x", claims, $"{claims}.", $".{signature}", stranger, $"{claims}.{other.Split('.')[1]}", $"{token}=", $"{token} ", $" {token}", $"{token}.x",
            $"{claims}=.{signature}", $"{claims[..^1]}.{signature}", token.ToUpperInvariant(), new string('x', 5000) + "." + signature,
        ];
        Assert.All(forged, text => Assert.Equal(401, Assert.Throws<ChannelRefusal>(() => tokens.Verify(text)).Status));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_done()
    {
        await using var page = await PageUnderTest.OpenAsync();
        page.Token = "";
        foreach (var call in Calls) await AssertRefused(page, call, HttpStatusCode.Unauthorized, "Unauthorized");
        page.Token = "forged.token";
        foreach (var call in Calls) await AssertRefused(page, call, HttpStatusCode.Unauthorized, "Unauthorized");
    }

    [Fact]
    public async Task An_expired_token_is_told_so()
    {
        await using var page = await PageUnderTest.OpenAsync();
        page.Time.Advance(TokenIssuer.Lifetime);
        foreach (var call in Calls) await AssertRefused(page, call, HttpStatusCode.Forbidden, "TokenExpired");
    }

    [Fact]
    public async Task A_refreshed_token_holds_longer()
    {
        await using var page = await PageUnderTest.OpenAsync();
        page.Time.Advance(TokenIssuer.Lifetime - TimeSpan.FromMinutes(1));
        var (status, granted) = await page.CallAsync("POST", "tokens/refresh");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(page.Conversation, (string)granted["conversationId"]!);
        page.Time.Advance(TimeSpan.FromHours(1));
        await page.SayAsync("still here");
        Assert.Equal("officer-1", page.Assistant.Turns[^1].Person);
    }

    [Fact]
    public async Task Nobody_reads_another_conversation()
    {
        await using var page = await PageUnderTest.OpenAsync();
        var (token, own) = (page.Token, page.Conversation);
        await page.GenerateAsync("officer-2");
        Assert.NotEqual(own, page.Conversation);
        page.Token = token;
        foreach (var call in Calls.Where(call => call.Contains("{id}", StringComparison.Ordinal))) await AssertRefused(page, call, HttpStatusCode.Forbidden, "Forbidden");
    }

    [Theory]
    [InlineData("{\"user\":{\"id\":\"\"}}")]
    [InlineData("{\"user\":{\"id\":5}}")]
    [InlineData("nonsense")]
    public async Task A_token_is_not_made_for_nobody(string body)
    {
        await using var page = await PageUnderTest.StartAsync();
        await page.AssertRefused(HttpStatusCode.BadRequest, "BadSyntax", "POST", "tokens/generate", body);
    }

    [Fact]
    public async Task Other_machines_and_other_sites_are_given_nothing()
    {
        await using var page = await PageUnderTest.StartAsync();
        page.Server.Http.DefaultRequestHeaders.Host = "assistant.example";
        await page.AssertRefused(HttpStatusCode.Forbidden, "LoopbackOnly", "POST", "tokens/generate");
        page.Server.Http.DefaultRequestHeaders.Host = null;
        page.Server.Http.DefaultRequestHeaders.Add("Origin", "https://page.example");
        await page.AssertRefused(HttpStatusCode.Forbidden, "LoopbackOnly", "POST", "tokens/generate");
    }

    [Fact]
    public void The_key_is_kept_for_this_user_alone()
    {
        using var folder = new TemporaryFolder();
        var key = Key(folder.Path).Load();
        Assert.Equal(key, Key(folder.Path).Load());
        var file = Assert.Single(Directory.GetFiles(folder.Path));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public void A_key_that_cannot_be_kept_lasts_as_long_as_the_program()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File(TokenKey.FileName), "short");
        var log = new LogLines();
        Assert.NotEqual(Key(folder.Path, log).Load(), Key(folder.Path, log).Load());
        Assert.All(log.Lines, line => Assert.Contains("delete it", line, StringComparison.Ordinal));
        Assert.Equal("short", File.ReadAllText(folder.File(TokenKey.FileName)));
    }

    private static Task AssertRefused(PageUnderTest page, string call, HttpStatusCode status, string code)
    {
        var (method, path) = (call.Split(' ')[0], call.Split(' ')[1]);
        path = path.StartsWith("{id}", StringComparison.Ordinal) ? $"conversations/{path}" : path;
        return page.AssertRefused(status, code, method, path.Replace("{id}", page.Conversation, StringComparison.Ordinal), method == "POST" ? "{}" : null);
    }

    private static TokenKey Key(string folder, LogLines? log = null) => new(
        new ProgramFolders(Options.Create(new KnowledgeOptions()), Options.Create(new DataOptions { Path = folder })),
        new Logger<TokenKey>(LoggerFactory.Create(logging => logging.AddProvider(log ?? new LogLines()))));
}
