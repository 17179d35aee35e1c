using AssistantBot.Tests.Storage;

namespace AssistantBot.Tests.CommandLine;

/// <summary>What an administrator takes out of the store is noted.</summary>
public sealed class AuditedExportTests
{
    [SqliteFact]
    public async Task An_export_of_feedback_is_noted()
    {
        using var terminal = new Terminal();
        (await terminal.RunAsync("feedback", "--export", terminal.File("out.csv"))).Done();
        Assert.EndsWith($"UTC exported No feedback as a file, command line {Environment.UserName}", (await terminal.RunAsync("audit")).Done().Output[0], StringComparison.Ordinal);
    }
}
