using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using AssistantBot.Composition;

namespace AssistantBot.CommandLine;

/// <summary>The verbs of the program. Without a verb it serves the web.</summary>
internal static class CommandLineApp
{
    /// <returns>The exit status: 0 done, 1 the work failed, 2 wrong usage.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var (settings, rest) = ProgramArguments.Split(args);
        if (rest.Length == 0) return await ServeAsync(settings);

        Console.OutputEncoding = new UTF8Encoding(false);
        return await RunAsync(rest, new Verbs(settings, Console.In, Console.Out, Console.Error));
    }

    /// <summary>Runs one verb.</summary>
    /// <param name="rest">The verb and its arguments, without the program's settings.</param>
    /// <param name="verbs">The settings, and where it reads and writes.</param>
    public static async Task<int> RunAsync(string[] rest, Verbs verbs)
    {
        var root = new RootCommand("Answers questions about sharing council services, from published toolkits, with sources. Without a verb it serves http://localhost:3978.")
        {
            AskVerb.Create(verbs), SearchVerb.Create(verbs), ChatVerb.Create(verbs), CheckVerb.Create(verbs), ImportVerb.Create(verbs), PluginVerb.Create(verbs), CasesVerb.Create(verbs), EvalVerb.Create(verbs),
            FeedbackVerb.Create(verbs), TeamsPackageVerb.Create(verbs), DoctorVerb.Create(verbs), HealthVerb.Create(verbs), McpVerb.Create(verbs), BackupVerb.CreateBackup(verbs), BackupVerb.CreateRestore(verbs), PurgeVerb.Create(verbs), AuditVerb.Create(verbs),
        };
        var parsed = root.Parse(rest);
        if (Problem(parsed) is { } problem) return verbs.WrongUsage($"{problem.ReplaceLineEndings(" ").TrimEnd('.')}; --help lists the verbs and their options");
        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = verbs.Output, Error = verbs.Errors });
    }

    /// <summary>What cannot be understood, or null. The parser takes an option that it does not know for an argument, such as the question.</summary>
    private static string? Problem(ParseResult parsed) =>
        parsed.Tokens.FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal)) is { } unknown ? $"there is no option {unknown.Value}"
        : parsed.UnmatchedTokens.Count > 0 ? $"\"{parsed.UnmatchedTokens[0]}\" is not understood"
        : parsed.Errors.Count > 0 ? parsed.Errors[0].Message
        : parsed.CommandResult.Command == parsed.RootCommandResult.Command && parsed.Action is null ? "no verb was given"
        : null;

    private static async Task<int> ServeAsync(string[] settings)
    {
        await using var app = Server.Build(settings);
        await app.RunAsync();
        return 0;
    }
}
