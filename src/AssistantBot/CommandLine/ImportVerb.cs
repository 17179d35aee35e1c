using System.CommandLine;
using AssistantBot.Composition;
using AssistantBot.Documents.Import;
using AssistantBot.Hosting;

namespace AssistantBot.CommandLine;

/// <summary><c>import FILE_OR_FOLDER</c>: makes documents of the knowledge folder from a council's own; a line for each file.</summary>
internal static class ImportVerb
{
    public static Command Create(Verbs verbs)
    {
        var path = new Argument<string>("path") { Description = "A Word (.docx), PDF, HTML, text or Markdown file, or a folder of them." };
        var source = new Option<string?>("--source") { Description = "A short key for the source, such as bus-review; without it each file is a source of its own." };
        var title = new Option<string?>("--title") { Description = "What the document, or with --source the folder, is called." };
        var publisher = new Option<string?>("--publisher") { Description = "Who published it." };
        var date = new Option<string?>("--date") { Description = "When it was published, with the year." };
        var command = new Command("import", "Adds documents of your own to the knowledge folder, or replaces them.") { path, source, title, publisher, date };
        command.SetAction((parsed, cancel) => RunAsync(
            verbs, new ImportRequest(parsed.GetValue(path)!, parsed.GetValue(source), parsed.GetValue(title), parsed.GetValue(publisher), parsed.GetValue(date)), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Verbs verbs, ImportRequest request, CancellationToken cancel)
    {
        if (request.Problem() is { } problem) return verbs.WrongUsage(problem);
        await using var services = verbs.Services();
        var limits = new ImportLimits();
        var importer = new Importer(services.GetRequiredService<ProgramFolders>().Knowledge, ImportReaders.All(limits), limits, services.GetRequiredService<TimeProvider>());
        var counts = new Dictionary<Outcome, int>();
        try
        {
            await foreach (var outcome in importer.RunAsync(request.Clean(), cancel))
            {
                counts[outcome.Outcome] = counts.GetValueOrDefault(outcome.Outcome) + 1;
                await (outcome.Outcome == Outcome.Refused ? verbs.Errors : verbs.Output).WriteLineAsync(Line(outcome));
            }
        }
        catch (ImportException error)
        {
            return verbs.Failed($"{request.Path} {error.Message}");
        }

        catch (OperationCanceledException)
        {
            return verbs.Failed("the import was stopped; what was imported before stays");
        }

        return await FinishAsync(verbs, counts);
    }

    private static async Task<int> FinishAsync(Verbs verbs, Dictionary<Outcome, int> counts)
    {
        if (counts.ContainsKey(Outcome.Imported) || counts.ContainsKey(Outcome.Replaced))
            await verbs.Output.WriteLineAsync(string.Join(", ", counts.OrderBy(count => count.Key).Select(count => $"{count.Value} {count.Key.ToString().ToLowerInvariant()}")) + ".");
        else if (!counts.ContainsKey(Outcome.Refused))
            return verbs.Failed("nothing was imported, for the folder holds no document that import reads; --help names the formats");
        return counts.ContainsKey(Outcome.Refused) ? Failure.Failed : 0;
    }

    private static string Line(ImportOutcome outcome)
    {
        // A file's name may hold what would move the cursor.
        var name = string.Concat(outcome.Name.Select(c => char.IsControl(c) ? '?' : c));
        var what = outcome.Outcome.ToString().ToLowerInvariant();
        return outcome.Document is not { } document ? $"{what} {name}: it {outcome.Reason}"
            : $"{what} {name}: {document.File}, {document.Sections.Count:N0} section(s), {document.Tables:N0} table(s), {document.Words:N0} words";
    }
}
