using System.CommandLine;
using System.Text.Json;
using AssistantBot.Channels.Activities;
using AssistantBot.Conversation.Content;
using AssistantBot.Plugins;

namespace AssistantBot.CommandLine;

/// <summary><c>plugin list</c> and <c>plugin NAME</c>: runs a plugin on a file of answers.</summary>
internal static class PluginVerb
{
    public static Command Create(Verbs verbs)
    {
        var name = new Argument<string>("name") { Description = "A plugin's name, or list." };
        var schema = new Option<bool>("--schema") { Description = "Print the JSON schema of the input." };
        var input = new Option<string?>("--input") { Description = "A JSON file that fits the schema, or - for standard input." };
        var format = new Option<string>("--format") { Description = $"One of {string.Join(", ", PluginFormats.Names)}.", DefaultValueFactory = _ => "json" };
        var output = new Option<string?>("--out") { Description = "Write to this file." };
        var json = new Option<bool>("--json") { Description = "List the plugins as one JSON object a line." };
        var command = new Command("plugin", "Lists the plugins, or runs one.") { name, schema, input, format, output, json };
        command.SetAction((parsed, _) => RunAsync(
            verbs, new Request(parsed.GetValue(name)!, parsed.GetValue(schema), parsed.GetValue(input), parsed.GetValue(format)!, parsed.GetValue(output), parsed.GetValue(json))));
        return command;
    }

    private static async Task<int> RunAsync(Verbs verbs, Request request)
    {
        try
        {
            return await ServeAsync(verbs, request);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return verbs.Failed($"cannot read or write: {error.Message}");
        }
    }

    private static async Task<int> ServeAsync(Verbs verbs, Request request)
    {
        await using var services = verbs.Services();
        var plugins = services.GetRequiredService<IContent>().Current.Plugins;
        if (request.Name == "list") return await ListAsync(verbs, plugins, request.Json);
        if (plugins.Find(request.Name) is not { } plugin) return verbs.WrongUsage($"there is no plugin \"{request.Name}\"; plugin list shows them");
        if (request.Schema) return await WriteAsync(verbs, request.Output, PluginInput.Schema(plugin).ToJsonString(CommandLineJson.Readable.Options));
        if (request.Input is null) return verbs.WrongUsage("give --input FILE.json, or --schema to see what it holds");
        if (!PluginFormats.Names.Contains(request.Format)) return verbs.WrongUsage($"the format \"{request.Format}\" is not known; use one of {string.Join(", ", PluginFormats.Names)}");
        return await EvaluateAsync(verbs, plugin, request, new TerminalCards(services.GetRequiredService<SourceLabel>()));
    }

    private static async Task<int> EvaluateAsync(Verbs verbs, IPlugin plugin, Request request, TerminalCards cards)
    {
        var text = request.Input == "-" ? await verbs.Input.ReadToEndAsync() : await File.ReadAllTextAsync(request.Input!);
        var (answers, problem) = PluginInput.Read(plugin, text);
        if (answers is null) return verbs.Failed($"{request.Input}: {problem}");
        return await WriteAsync(verbs, request.Output, PluginFormats.Write(request.Format, plugin.Evaluate(answers), cards));
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

    private static async Task<int> WriteAsync(Verbs verbs, string? file, string text)
    {
        if (file is null) await verbs.Output.WriteLineAsync(text);
        else await File.WriteAllTextAsync(file, text + "\n");
        return 0;
    }

    private sealed record Request(string Name, bool Schema, string? Input, string Format, string? Output, bool Json);
}
