using System.CommandLine;
using AssistantBot.Conversation.Content;
using AssistantBot.ModelContext;

namespace AssistantBot.CommandLine;

/// <summary><c>mcp</c>: serves the tools to another assistant on standard input and output. Nothing else is written there.</summary>
internal static class McpVerb
{
    public static Command Create(Verbs verbs)
    {
        var command = new Command("mcp", "Serves search, documents, cases and plugins by the Model Context Protocol on standard input and output.");
        command.SetAction((_, cancel) => RunAsync(verbs, cancel));
        return command;
    }

    private static async Task<int> RunAsync(Verbs verbs, CancellationToken cancel)
    {
        await using var services = verbs.Services();
        var content = services.GetRequiredService<IContent>();
        _ = content.Current;
        var (input, output) = verbs.Streams();
        await new ToolServer(content).RunAsync(input, output, cancel);
        return 0;
    }
}
