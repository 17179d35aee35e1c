using System.CommandLine;
using System.Text.Json;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Ports;
using AssistantBot.Plugins.Drafting;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.CommandLine;

/// <summary><c>plugin list</c> and <c>plugin NAME</c>: runs a plugin on a file of answers, on a document, or on both.</summary>
internal static class PluginVerb
{
    public static Command Create(Verbs verbs)
    {
        var name = new Argument<string>("name") { Description = "A plugin's name, or list." };
        var schema = new Option<bool>("--schema") { Description = "Print the JSON schema of the input." };
        var input = new Option<string?>("--input") { Description = "A JSON file that fits the schema, or - for standard input." };
        var document = new Option<string?>("--document") { Description = "A Word, PDF, HTML, Markdown or text file from which the plugin drafts what it can." };
        var format = new Option<string>("--format") { Description = $"One of {string.Join(", ", PluginFormats.Names)}.", DefaultValueFactory = _ => "json" };
        var output = new Option<string?>("--out") { Description = "Write to this file." };
        var json = new Option<bool>("--json") { Description = "List the plugins as one JSON object a line." };
        var command = new Command("plugin", "Lists the plugins, or runs one.") { name, schema, input, document, format, output, json };
        command.SetAction((parsed, cancel) => RunAsync(
            verbs,
            new PluginRequest(
                parsed.GetValue(name)!, parsed.GetValue(schema), parsed.GetValue(input), parsed.GetValue(document), parsed.GetValue(format)!, parsed.GetValue(output), parsed.GetValue(json)),
            cancel));
        return command;
    }

    private static async Task<int> RunAsync(Verbs verbs, PluginRequest request, CancellationToken cancel)
    {
        try
        {
            return await ServeAsync(verbs, request, cancel);
        }
        catch (UnreadableDocumentException error)
        {
            return verbs.Failed($"{request.Document}: {error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return verbs.Failed($"cannot read or write: {error.Message}");
        }
    }

    private static async Task<int> ServeAsync(Verbs verbs, PluginRequest request, CancellationToken cancel)
    {
        await using var services = verbs.Services();
        var plugins = services.GetRequiredService<IContent>().Current.Plugins;
        if (request.Name == "list") return await ListAsync(verbs, plugins, request.Json);
        if (plugins.Find(request.Name) is not { } plugin) return verbs.WrongUsage($"there is no plugin \"{request.Name}\"; plugin list shows them");
        var run = new PluginRun(verbs, services, plugin);
        if (request.Schema) return await run.WriteAsync(request.Output, FormJson.Schema(plugin).ToJsonString(CommandLineJson.Readable.Options), cancel);
        if (request.Document is not null && plugin is not IDraftingPlugin) return verbs.WrongUsage($"{plugin.Name} does not draft from a document; give its answers with --input FILE.json");
        if (request.Input is null && request.Document is null) return verbs.WrongUsage("give --input FILE.json, or --schema to see what it holds");
        if (!PluginFormats.Names.Contains(request.Format)) return verbs.WrongUsage($"the format \"{request.Format}\" is not known; use one of {string.Join(", ", PluginFormats.Names)}");
        return await run.EvaluateAsync(request, cancel);
    }

    private static async Task<int> ListAsync(Verbs verbs, PluginCatalog plugins, bool json)
    {
        foreach (var plugin in plugins.All)
        {
            await verbs.Output.WriteLineAsync(json
                ? JsonSerializer.Serialize(new PluginLine(plugin.Name, plugin.Title, plugin.Purpose), CommandLineJson.Readable.PluginLine)
                : $"{plugin.Name}: {plugin.Purpose}");
        }

        return 0;
    }
}

/// <summary>What was asked of the verb.</summary>
internal sealed record PluginRequest(string Name, bool Schema, string? Input, string? Document, string Format, string? Output, bool Json);
