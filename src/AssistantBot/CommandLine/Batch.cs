using System.Text.Json;
using System.Text.Json.Nodes;

namespace AssistantBot.CommandLine;

/// <summary>Runs the lines of a file, one JSON object a line. A bad line is reported in the output and the rest run.</summary>
internal static class Batch
{
    /// <param name="file">The file, or "-" for standard input.</param>
    /// <param name="answer">Makes the output line for one question.</param>
    /// <returns>0, or 1 where a line was bad or the file cannot be read.</returns>
    public static async Task<int> RunAsync(Verbs verbs, string file, Func<QuestionLine, Task<string>> answer)
    {
        var status = 0;
        try
        {
            using var reader = file == "-" ? verbs.Input : new StreamReader(file);
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line.Trim().Length == 0) continue;
                var (output, good) = await RunLineAsync(line, answer);
                if (!good) status = 1;
                await verbs.Output.WriteLineAsync(output);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return verbs.Failed($"cannot read {file}: {error.Message}");
        }

        return status;
    }

    private static async Task<(string Output, bool Good)> RunLineAsync(string line, Func<QuestionLine, Task<string>> answer)
    {
        QuestionLine? question;
        try
        {
            question = JsonSerializer.Deserialize(line, CommandLineJson.Readable.QuestionLine);
        }
        catch (JsonException error)
        {
            return (Error(null, $"the line is not understood at character {error.BytePositionInLine + 1}; write {{\"id\":\"1\",\"question\":\"...\",\"history\":[\"...\"]}}"), false);
        }

        if (AskVerb.Problem(question?.Question) is { } problem) return (Error(question?.Id, problem), false);
        return (await answer(question!), true);
    }

    private static string Error(JsonNode? id, string problem) => JsonSerializer.Serialize(new ErrorLine(id, problem), CommandLineJson.Readable.ErrorLine);
}
