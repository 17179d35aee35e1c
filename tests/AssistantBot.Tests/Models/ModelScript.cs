using System.Text.Json;
using System.Text.Json.Serialization;

namespace AssistantBot.Tests.Models;

/// <summary>What a scripted model does, from a file: a step for each request to answer; the last one is repeated.</summary>
internal sealed record ModelScript
{
    public string Note { get; set; } = "";

    public IReadOnlyList<ModelStep> Steps { get; set; } = [];

    /// <summary>What it makes of a follow-up; null repeats the question.</summary>
    public string? Rewrites { get; set; }

    public static ModelScript Read(string name) =>
        JsonSerializer.Deserialize(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Models", "Scripts", $"{name}.json")), ScriptJson.Default.ModelScript)!;

    /// <summary>A model that answers with a text.</summary>
    public static ModelScript Says(params string[] deltas) => new() { Steps = [new ModelStep { Deltas = deltas }] };
}

/// <summary>One response.</summary>
internal sealed record ModelStep
{
    public int Status { get; set; } = 200;

    public IReadOnlyDictionary<string, string> Headers { get; set; } = new Dictionary<string, string>();

    /// <summary>Sent as it is in the place of everything else.</summary>
    public string? Body { get; set; }

    /// <summary>Parts of the text. <c>[@words]</c> becomes the number of the evidence that has the words.</summary>
    public IReadOnlyList<string> Deltas { get; set; } = [];

    public IReadOnlyList<ModelCall> Calls { get; set; } = [];

    /// <summary>Null sends none.</summary>
    public string? Finish { get; set; } = "stop";

    /// <summary>How it ends: <c>done</c>; <c>hang</c> until the other side goes; <c>hold</c> until the test lets it go on; <c>abort</c> the connection.</summary>
    public string End { get; set; } = "done";
}

internal sealed record ModelCall(string Name, string Arguments);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ModelScript))]
internal sealed partial class ScriptJson : JsonSerializerContext;
