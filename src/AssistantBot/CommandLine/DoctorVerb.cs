using System.CommandLine;
using System.Text.Json;
using AssistantBot.Channels.BotFramework;
using AssistantBot.Doctor;

namespace AssistantBot.CommandLine;

/// <summary><c>doctor</c>: looks a deployment over and names each fault with its fix.</summary>
internal static class DoctorVerb
{
    public static Command Create(Verbs verbs)
    {
        var endpoint = new Option<string?>("--endpoint") { Description = "The messaging address of the bot's registration, such as https://assistant.example.gov.uk/api/messages." };
        var package = new Option<string?>("--package") { Description = "The app package that was uploaded to Teams." };
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var command = new Command("doctor", "Checks a deployment end to end and names each fault with its fix.") { endpoint, package, json };
        command.SetAction((parsed, cancel) => RunAsync(verbs, new DoctorRequest(parsed.GetValue(endpoint), parsed.GetValue(package)), parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Verbs verbs, DoctorRequest request, bool json, CancellationToken cancel)
    {
        await using var services = (verbs with { Configure = services => Add(services, verbs.Configure) }).Services(validate: false);
        var faults = 0;
        await foreach (var finding in services.GetRequiredService<Examination>().RunAsync(request, cancel))
        {
            if (finding.State == FindingState.Fault) faults++;
            await verbs.Output.WriteLineAsync(json
                ? JsonSerializer.Serialize(FindingLine.From(finding), CommandLineJson.Readable.FindingLine)
                : $"{FindingLine.Word(finding.State),-8} {finding.Check}: {finding.Text}");
        }

        return faults == 0 ? 0 : verbs.Failed($"{faults} fault(s); mend them as said above, and run doctor again");
    }

    private static void Add(IServiceCollection services, Action<IServiceCollection>? more)
    {
        services.AddBotFramework();
        services.AddDoctor();
        more?.Invoke(services);
    }
}

/// <summary>A line of the output of <c>doctor --json</c>.</summary>
/// <param name="State"><c>ok</c>, <c>fault</c> or <c>skipped</c>.</param>
internal sealed record FindingLine(string Check, string State, string Text)
{
    public static FindingLine From(Finding finding) => new(finding.Check, Word(finding.State), finding.Text);

    public static string Word(FindingState state) => state switch
    {
        FindingState.Ok => "ok",
        FindingState.Fault => "fault",
        _ => "skipped",
    };
}
