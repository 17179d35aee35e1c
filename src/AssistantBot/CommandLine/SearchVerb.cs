using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.CommandLine;

/// <summary><c>search "words"</c>: ranked passages; with <c>--json</c> one passage a line.</summary>
internal static class SearchVerb
{
    private const int MostHits = 1_000;

    public static Command Create(Verbs verbs)
    {
        var words = new Argument<string?>("words") { Description = "What to look for.", Arity = ArgumentArity.ZeroOrOne };
        var top = new Option<int>("--top") { Description = "How many passages, 1 to 1,000.", DefaultValueFactory = _ => 10, CustomParser = Count };
        var batch = new Option<string?>("--batch") { Description = "A file with one {\"id\",\"question\"} a line, or - for standard input." };
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var command = new Command("search", "Finds passages of the corpus.") { words, top, batch, json };
        command.SetAction((parsed, _) => RunAsync(verbs, parsed.GetValue(words), parsed.GetValue(top), parsed.GetValue(batch), parsed.GetValue(json)));
        return command;
    }

    private static async Task<int> RunAsync(Verbs verbs, string? words, int top, string? batch, bool json)
    {
        if (batch is null && AskVerb.Problem(words) is { } problem) return verbs.WrongUsage(problem);
        if (batch is not null && words is not null) return verbs.WrongUsage("give either words or --batch, not both");
        await using var services = verbs.Services();
        var knowledge = services.GetRequiredService<IContent>().Current.Knowledge;
        if (batch is not null)
        {
            return await Batch.RunAsync(verbs, batch, line => Task.FromResult(JsonSerializer.Serialize(
                new HitsLine(line.Id, HitLine.From(knowledge.Search(line.Question!, top))), CommandLineJson.Readable.HitsLine)));
        }

        var hits = knowledge.Search(words!, top);
        if (json) foreach (var hit in HitLine.From(hits)) await verbs.Output.WriteLineAsync(JsonSerializer.Serialize(hit, CommandLineJson.Readable.HitLine));
        else await verbs.Output.WriteLineAsync(hits.Count == 0 ? "Nothing was found." : string.Join("\n\n", hits.Select(Text)));
        return 0;
    }

    private static int Count(ArgumentResult given)
    {
        var text = given.Tokens[^1].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= MostHits) return count;
        given.AddError($"--top {text} is no number from 1 to {MostHits:N0}");
        return 0;
    }

    private static string Text(Hit hit, int place) =>
        $"{place + 1}. {hit.Passage.Source.Label} {hit.Passage.Locator}: {hit.Passage.HeadingPath} ({hit.Passage.Document.Id}, score {hit.Score:F2})\n{hit.Passage.Text}";
}
