using System.Text.Json.Serialization;

namespace AssistantBot.Bench.Retrieval;

/// <summary>What one engine found, and what it took.</summary>
/// <param name="Engine">Its name and setting.</param>
/// <param name="BuildMs">Building its index in memory from the passages' text, in a process that has built it once before.</param>
/// <param name="MemoryMb">Memory held by the index.</param>
/// <param name="QueryUs">Time of each query in microseconds, the questions in order, after one pass for warming up; the median of three passes.</param>
/// <param name="Found">Numbers of the passages found for each question, best first.</param>
internal sealed record EngineRun(string Engine, double BuildMs, double MemoryMb, IReadOnlyList<double> QueryUs, IReadOnlyList<IReadOnlyList<int>> Found);

/// <summary>What is passed to engines in other programs.</summary>
/// <param name="Passages">Fields of each passage.</param>
/// <param name="Questions">Text of each question, and the words that its synonyms add.</param>
internal sealed record EngineInput(IReadOnlyList<PassageFields> Passages, IReadOnlyList<ExpandedQuestion> Questions);

internal sealed record PassageFields(string Title, string Headings, string Asks, string Text);

/// <param name="Text">As it was asked.</param>
/// <param name="Added">Words of synonyms, which count less.</param>
internal sealed record ExpandedQuestion(string Text, IReadOnlyList<string> Added);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EngineInput))]
[JsonSerializable(typeof(List<EngineRun>))]
internal sealed partial class BenchJson : JsonSerializerContext;
