using System.CommandLine;
using AssistantBot.Retention;

namespace AssistantBot.CommandLine;

/// <summary><c>purge</c>: deletes what nobody has used for as long as <c>Retention:Days</c> says; the program that serves does so daily.</summary>
internal static class PurgeVerb
{
    public static Command Create(Verbs verbs)
    {
        var command = new Command("purge", "Deletes what nobody has used for as long as Retention:Days says; the program does so daily while it serves.");
        command.SetAction((_, cancel) => RunAsync(verbs, cancel));
        return command;
    }

    private static async Task<int> RunAsync(Verbs verbs, CancellationToken cancel)
    {
        await using var services = verbs.Services();
        await verbs.Output.WriteLineAsync($"Deleted: {await services.GetRequiredService<Purger>().PurgeAsync(AuditVerb.Channel, Environment.UserName, cancel)}.");
        return 0;
    }
}
