using System.CommandLine;
using AssistantBot.Storage;

namespace AssistantBot.CommandLine;

/// <summary><c>backup</c> and <c>restore</c>: the state as one file, while the program serves, and back while it does not.</summary>
internal static class BackupVerb
{
    public static Command CreateBackup(Verbs verbs)
    {
        var file = new Argument<string>("file") { Description = "The file to write; there must be none of that name." };
        var command = new Command("backup", "Writes all that is remembered into one file; the program may go on serving meanwhile.") { file };
        command.SetAction(parsed => Run(verbs, StateBackup.Write, parsed.GetValue(file)!));
        return command;
    }

    public static Command CreateRestore(Verbs verbs)
    {
        var file = new Argument<string>("file") { Description = "A file that backup has written." };
        var command = new Command("restore", "Puts a backup in the place of what is remembered, which is kept aside. The program must not run.") { file };
        command.SetAction(parsed => Run(verbs, StateBackup.Restore, parsed.GetValue(file)!));
        return command;
    }

    private static int Run(Verbs verbs, Func<StateBackup, string, string> work, string file)
    {
        using var services = verbs.Services();
        verbs.Output.WriteLine(work(services.GetRequiredService<StateBackup>(), Path.GetFullPath(file)));
        return 0;
    }
}
