using System.Text.Json;
using System.Text.Json.Serialization;

namespace AssistantBot.Evaluation;

/// <summary>A line of an evaluation file.</summary>
/// <param name="Must">Facts that a right answer states; each is a list of wordings of which one will do. No fact: the question ought to be refused.</param>
/// <param name="MustNot">Wordings that a right answer does not have.</param>
/// <param name="Gold">Places in the sources that hold the answer.</param>
internal sealed record EvalQuestion(
    string Id, string? Role, string Type, IReadOnlyList<string>? History, string Question,
    IReadOnlyList<IReadOnlyList<string>>? Must, [property: JsonPropertyName("must_not")] IReadOnlyList<string>? MustNot, IReadOnlyList<EvalPlace>? Gold)
{
    [JsonIgnore]
    public bool OughtToBeRefused => Must is null or { Count: 0 };

    /// <summary>Reads a file of one question a line.</summary>
    /// <exception cref="InvalidDataException">A line is not the JSON of a question; the message names file and line.</exception>
    public static IReadOnlyList<EvalQuestion> ReadFile(string file)
    {
        var questions = new List<EvalQuestion>();
        foreach (var (line, number) in File.ReadLines(file).Select((line, i) => (line, i + 1)).Where(numbered => numbered.line.Trim().Length > 0))
        {
            try
            {
                var question = JsonSerializer.Deserialize(line, EvalJson.Default.EvalQuestion);
                if (question is not { Id.Length: > 0, Question.Length: > 0, Type.Length: > 0 }) throw new JsonException("it needs id, type and question");
                questions.Add(question);
            }
            catch (JsonException error)
            {
                throw new InvalidDataException($"{file}:{number}: the line is no question:", error);
            }
        }

        return questions;
    }
}

/// <summary>A place in a source.</summary>
internal sealed record EvalPlace(string Source, string Loc);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(EvalQuestion))]
[JsonSerializable(typeof(EvalReport))]
internal sealed partial class EvalJson : JsonSerializerContext;
