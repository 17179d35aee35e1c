using System.CommandLine;
using AssistantBot.Conversation.Content;
using AssistantBot.Evaluation;
using AssistantBot.Hosting;
using AssistantBot.Knowledge.Corpus;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.CommandLine;

/// <summary><c>check</c>: proves the corpus; prints file, line, problem and fix for each fault.</summary>
internal static class CheckVerb
{
    public static Command Create(Verbs verbs)
    {
        var command = new Command("check", "Checks the corpus and the tables that plugins read.");
        command.SetAction((_, _) => RunAsync(verbs));
        return command;
    }

    private static async Task<int> RunAsync(Verbs verbs)
    {
        await using var services = verbs.Services();
        var folder = services.GetRequiredService<ProgramFolders>().Knowledge;
        var corpus = CorpusReader.Read(folder);
        foreach (var remark in corpus.Remarks) await verbs.Output.WriteLineAsync($"remark: {remark}");
        var faults = corpus.Faults.Concat(Copies(corpus, folder)).ToList();
        foreach (var fault in faults) await verbs.Output.WriteLineAsync(fault.ToString());
        if (faults.Count > 0) return verbs.Failed($"{faults.Count} fault(s) in {folder}; mend them as said above");

        try
        {
            var content = ContentSnapshot.Load(folder, services.GetServices<IPluginFactory>());
            await verbs.Output.WriteLineAsync($"The corpus is clean: {corpus.Documents.Count} documents, {content.Knowledge.Passages.Count} passages, {content.Plugins.All.Count} plugin(s), {corpus.Remarks.Count} remark(s).");
            return 0;
        }
        catch (ToolkitException error)
        {
            return verbs.Failed($"a plugin cannot read its table: {error.Message}");
        }
    }

    /// <summary>Asks that copy the development questions, where the corpus stands in a checkout that has them.</summary>
    private static IEnumerable<CorpusFault> Copies(CorpusContent corpus, string folder)
    {
        var questions = Path.Combine(folder, "..", "tests", "questions");
        return Directory.Exists(questions) ? NearCopies.Find(corpus.Documents, Directory.GetFiles(questions, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(EvalQuestion.ReadFile)) : [];
    }
}
