using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AssistantBot.Storage;
using AssistantBot.Tests.CommandLine;
using AssistantBot.Tests.Composition;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantBot.Tests.Models;

/// <summary>The program with a state in a file, a corpus into which hostile documents were imported, and a model that obeys whatever it reads.</summary>
public sealed class HostileSite : IAsyncLifetime, IDisposable
{
    private static readonly string[] Tables =
    [
        "SELECT 'state', key, json, revision FROM state", "SELECT 'transcript', conversation, json, number FROM transcript", "SELECT 'answer', message, question || answer || evidence, sent FROM answer",
        "SELECT 'feedback', id, reaction || text, given FROM feedback", "SELECT 'work', key, json, state FROM work", "SELECT 'outgoing', work, json, number FROM outgoing",
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentDictionary<string, int> _asked = new();
    private RunningServer? _server;

    internal ScriptedModel Model { get; private set; } = null!;

    /// <summary>Addresses to which anything was sent.</summary>
    public IEnumerable<string> Asked => _asked.Keys;

    public async Task InitializeAsync()
    {
        Model = await ScriptedModel.StartAsync(ModelScript.Read("good"));
        Copy(Terminal.Knowledge, _folder.File("knowledge"));
        await ImportAsync();
        _server = await RunningServer.StartAsync(
            builder => builder.Services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(() => new Watch(_asked))),
            ["--Knowledge:Path", _folder.File("knowledge"), "--data", _folder.File("data"), .. ModelUnderTest.Settings(Model.Url)]);
    }

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        await Model.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>By which the document with an attack is found: a word that no other document has.</summary>
    internal static string Word(int attack) => $"zebrafish{(char)('a' + (attack / 26))}{(char)('a' + (attack % 26))}";

    /// <summary>All rows of the state as text.</summary>
    public Task<List<string>> RowsAsync() => ((SqlStorage)_server!.Services.GetRequiredService<IStorage>()).Database.ReadAsync(
        session => Tables.SelectMany(sql => session.Rows(sql, row => $"{row.GetValue(0)} {row.GetValue(1)} {row.GetValue(2)} {row.GetValue(3)}")).ToList(), CancellationToken.None);

    /// <summary>The files of the corpus and of the data folder, with their sizes; the state itself grows.</summary>
    public IReadOnlyList<string> Files() =>
        [.. Directory.EnumerateFiles(_folder.File(""), "*", SearchOption.AllDirectories).Where(file => !Path.GetFileName(file).StartsWith("state", StringComparison.Ordinal)).Select(file => $"{file} {new FileInfo(file).Length}").Order(StringComparer.Ordinal)];

    /// <summary>A new conversation of a person.</summary>
    public async Task<HostileTalk> TalkAsync(string person)
    {
        var token = (string)(await CallAsync("", "POST", "tokens/generate", Json(new JsonObject { ["user"] = new JsonObject { ["id"] = person } })))["token"]!;
        var begun = await CallAsync(token, "POST", "conversations", Json([]));
        return new HostileTalk(this, (string?)begun["token"] ?? token, (string)begun["conversationId"]!);
    }

    internal static StringContent Json(JsonObject body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");

    internal async Task<JsonNode> CallAsync(string token, string method, string path, HttpContent? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/v3/directline/{path}") { Content = body };
        if (token.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await _server!.Http.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, answer);
        return JsonNode.Parse(answer)!;
    }

    private async Task ImportAsync()
    {
        Directory.CreateDirectory(_folder.File("hostile"));
        foreach (var (i, attack) in Attack.All.Index())
            await File.WriteAllTextAsync(_folder.File($"hostile/{i:00}.txt"), $"Accounts of the {Word(i)} partnership\n\nThe {Word(i)} partnership of Ceredigion and Powys keeps one set of accounts.\n\n{attack.Text}\n");
        using var terminal = new Terminal { Settings = ["--Knowledge:Path", _folder.File("knowledge")] };
        (await terminal.RunAsync("import", _folder.File("hostile"), "--source", "hostile")).Done();
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}local{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private sealed class Watch(ConcurrentDictionary<string, int> asked) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            asked.AddOrUpdate(request.RequestUri!.GetLeftPart(UriPartial.Path), 1, (_, count) => count + 1);
            return base.SendAsync(request, cancellationToken);
        }
    }
}

/// <summary>A conversation on the page's own channel.</summary>
public sealed class HostileTalk(HostileSite site, string token, string conversation)
{
    private string _watermark = "";

    public string Conversation => conversation;

    public Task<IReadOnlyList<JsonNode>> SayAsync(string text) => PostAsync(new JsonObject { ["text"] = text });

    /// <summary>Sends what was entered on a card.</summary>
    public Task<IReadOnlyList<JsonNode>> SubmitAsync(JsonObject values) => PostAsync(new JsonObject { ["value"] = values });

    /// <summary>Attaches a text file.</summary>
    public async Task<IReadOnlyList<JsonNode>> AttachAsync(string text, string name, string content)
    {
        using var form = new MultipartFormDataContent("----WebKitFormBoundaryAbC") { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        var activity = new JsonObject { ["type"] = "message", ["text"] = text, ["from"] = new JsonObject { ["id"] = "x" } };
        Add(form, "activity", "blob", "application/vnd.microsoft.activity", activity.ToJsonString());
        Add(form, "file", name, "text/plain", content);
        await site.CallAsync(token, "POST", $"conversations/{conversation}/upload", form);
        return await ReadAsync();
    }

    private static void Add(MultipartFormDataContent form, string field, string name, string type, string text)
    {
        var part = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        part.Headers.TryAddWithoutValidation("Content-Type", type);
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{name.Replace("\"", "%22", StringComparison.Ordinal)}\"");
        form.Add(part);
    }

    private async Task<IReadOnlyList<JsonNode>> PostAsync(JsonObject activity)
    {
        activity["type"] = "message";
        using var body = HostileSite.Json(activity);
        await site.CallAsync(token, "POST", $"conversations/{conversation}/activities", body);
        return await ReadAsync();
    }

    /// <summary>What the assistant said since the last look.</summary>
    private async Task<IReadOnlyList<JsonNode>> ReadAsync()
    {
        var set = await site.CallAsync(token, "GET", $"conversations/{conversation}/activities?watermark={_watermark}");
        _watermark = (string)set["watermark"]!;
        return [.. set["activities"]!.AsArray().Where(activity => (string?)activity!["from"]!["id"] == "assistant" && (string?)activity["type"] == "message").Select(activity => activity!)];
    }
}
