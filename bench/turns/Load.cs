using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AssistantBot.Bench.Turns;

/// <summary>People who ask one question after the other, each when the one before is answered, and begin a new conversation after a few.</summary>
internal sealed class Load(Sink sink, IReadOnlyList<string> questions) : IDisposable
{
    /// <summary>How many questions a conversation has; a channel takes no more than 7 answers a second in each.</summary>
    private const int QuestionsEach = 4;

    /// <summary>How long a person waits for an answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1) }) { Timeout = Patience };
    private long _conversation = Random.Shared.NextInt64(1L << 40);
    private int _question = -1;

    /// <summary>Has people ask for a time.</summary>
    /// <param name="addresses">Whom they ask, in turn.</param>
    public async Task<LoadResult> RunAsync(IReadOnlyList<Uri> addresses, int people, TimeSpan length)
    {
        var turns = new ConcurrentBag<Answer>();
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, people).Select(person => Task.Run(async () =>
        {
            for (var said = person; Stopwatch.GetElapsedTime(begun) < length;)
            {
                var conversation = Interlocked.Increment(ref _conversation);
                for (var i = 0; i < QuestionsEach && Stopwatch.GetElapsedTime(begun) < length; i++) turns.Add(await AskAsync(addresses[said++ % addresses.Count], conversation, i));
            }
        })));
        return LoadResult.Of(turns, Stopwatch.GetElapsedTime(begun));
    }

    /// <summary>Has people ask until the programs are warm.</summary>
    public async Task WarmAsync(IReadOnlyList<Uri> addresses, TurnsOptions options)
    {
        for (var turns = (await RunAsync(addresses, options.People, options.WarmUp)).Turns; turns < options.WarmTurns;)
            turns += Math.Max(1, (await RunAsync(addresses, options.People, TimeSpan.FromSeconds(1))).Turns);
    }

    /// <summary>Asks one question, and waits until it was taken and its answer has come.</summary>
    public async Task<Answer> AskAsync(Uri address, long conversation, int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{conversation}-{number}");
        var text = questions[(int)((uint)Interlocked.Increment(ref _question) % (uint)questions.Count)];
        var answer = sink.Await(id);
        var begun = Stopwatch.GetTimestamp();
        try
        {
            using var content = new StringContent(Activity(id, conversation, text).ToJsonString(), Encoding.UTF8, "application/json");
            using var response = await _http.PostAsync(address, content);
            if (!response.IsSuccessStatusCode) return new Answer(Stopwatch.GetElapsedTime(begun), false, false, (int)response.StatusCode);
            var cites = await answer.WaitAsync(Patience);
            return new Answer(Stopwatch.GetElapsedTime(begun), true, cites, 200);
        }
        catch (Exception error) when (error is HttpRequestException or TimeoutException or TaskCanceledException)
        {
            return new Answer(Stopwatch.GetElapsedTime(begun), false, false, 0);
        }
        finally
        {
            sink.Forget(id);
        }
    }

    public void Dispose() => _http.Dispose();

    private JsonObject Activity(string id, long conversation, string text) => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["channelId"] = "msteams",
        ["serviceUrl"] = sink.Url,
        ["from"] = new JsonObject { ["id"] = string.Create(CultureInfo.InvariantCulture, $"29:{conversation}"), ["name"] = "An officer" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Assistant" },
        ["conversation"] = new JsonObject { ["id"] = string.Create(CultureInfo.InvariantCulture, $"c{conversation}"), ["conversationType"] = "personal" },
        ["text"] = text,
    };

    /// <summary>The questions of files that stand alone and have an answer.</summary>
    public static IReadOnlyList<string> Questions(IReadOnlyList<string> files) =>
    [
        .. files.SelectMany(File.ReadLines).Select(line => JsonSerializer.Deserialize<JsonObject>(line)!)
            .Where(line => line["history"] is null or JsonArray { Count: 0 } && line["gold"] is JsonArray { Count: > 0 })
            .Select(line => (string)line["question"]!),
    ];
}

/// <summary>How one turn went.</summary>
/// <param name="Took">From the post until it was taken and its answer had come.</param>
/// <param name="Status">HTTP status; 0 where no answer came in time.</param>
internal sealed record Answer(TimeSpan Took, bool IsAnswered, bool Cites, int Status);
