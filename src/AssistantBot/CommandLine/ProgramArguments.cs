namespace AssistantBot.CommandLine;

/// <summary>The program's arguments, told apart: settings ("--data DIR", "--urls URL", "--Section:Key value") and everything else.</summary>
internal sealed record ProgramArguments(string[] Settings, string[] Rest)
{
    private static readonly string[] NamedSettings = ["--data", "--urls", "--environment"];

    public static ProgramArguments Split(string[] args)
    {
        var (settings, rest) = (new List<string>(), new List<string>());
        for (var i = 0; i < args.Length; i++)
        {
            if (!IsSetting(args[i]))
            {
                rest.Add(args[i]);
                continue;
            }

            settings.Add(args[i]);
            if (!args[i].Contains('=', StringComparison.Ordinal) && i + 1 < args.Length) settings.Add(args[++i]);
        }

        return new ProgramArguments([.. settings], [.. rest]);
    }

    private static bool IsSetting(string argument)
    {
        var name = argument.Split('=', 2)[0];
        return NamedSettings.Contains(name) || (name.StartsWith("--", StringComparison.Ordinal) && name.Contains(':', StringComparison.Ordinal));
    }
}
