using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace AssistantBot.Tests.Safety;

/// <summary>
/// Right activities, changed at random where it hurts, at the real endpoint: never a fault of ours, nothing of the inside, a good question is
/// always answered, and memory stays bounded. The kept seeds come first, then new ones until the time is up; the time is
/// <c>ASSISTANT_BOT_FUZZ_SECONDS</c>, 10 where it is not set.
/// </summary>
[Collection(AloneTests.Name)]
public sealed partial class FuzzTests(ITestOutputHelper output)
{
    private const int PostsPerSeed = 12;

    private const long MostGrowth = 200L * 1024 * 1024;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(double.Parse(Environment.GetEnvironmentVariable("ASSISTANT_BOT_FUZZ_SECONDS") ?? "10", CultureInfo.InvariantCulture));

    [Fact]
    public async Task Whatever_comes_is_taken_or_refused_and_the_next_good_question_is_answered()
    {
        await using var bot = await RealBot.StartAsync(null, "--State:ConnectionString", "memory");
        await bot.AssertWellAsync(bot.NewConversation());
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        var begun = Stopwatch.GetTimestamp();
        var (seeds, posts) = (0, 0);
        foreach (var seed in Seeds().TakeWhile(_ => Stopwatch.GetElapsedTime(begun) < Time))
        {
            posts += await PlayAsync(bot, seed);
            seeds++;
        }

        var growth = GC.GetTotalMemory(forceFullCollection: true) - memory;
        output.WriteLine($"{seeds} seeds, {posts} posts, {growth / 1024 / 1024} MB more than at the start");
        Assert.True(seeds > 0);
        Assert.InRange(growth, long.MinValue, MostGrowth);
    }

    private static async Task<int> PlayAsync(RealBot bot, int seed)
    {
        var random = new Random(seed);
        var conversation = bot.NewConversation();
        for (var post = 0; post < PostsPerSeed; post++)
        {
            var body = new Mutation(random, bot.Connector.Url, conversation).Next();
            using var content = new ByteArrayContent(body);
            content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
            var (status, answer) = await bot.PostAsync(content);
            Assert.True((int)status is 200 or >= 400 and < 500 or 501, $"seed {seed}, post {post}: {(int)status} {answer}\n{Shown(body)}");
            Assert.False(Inside().IsMatch(answer), $"seed {seed}, post {post}: {answer}\n{Shown(body)}");
        }

        var faults = bot.Server.Log.Everything.Where(line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal)).ToList();
        Assert.True(faults.Count == 0, $"seed {seed}: {string.Join('\n', faults)}");
        await bot.AssertWellAsync(bot.NewConversation(), $"seed {seed}");
        return PostsPerSeed;
    }

    private static IEnumerable<int> Seeds() => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "fuzz-seeds.txt"))
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => int.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture)).Concat(Enumerable.Range(1_000, 1_000_000));

    private static string Shown(byte[] body) => Encoding.UTF8.GetString(body) is { Length: > 2_000 } text ? text[..2_000] : Encoding.UTF8.GetString(body);

    [GeneratedRegex(@"\bat \w+(?:\.\w+)+\(|Exception|\.cs:line")]
    private static partial Regex Inside();
}
