using System.Text.Json.Nodes;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.SuitabilityScreen;

/// <summary>
/// Whether a service is a candidate for sharing, with what kind of partner, and what speaks against: the signs of Rotherham's Appendix 1,
/// counted one each, beside its criteria and the LG Group guide's factors.
/// </summary>
internal sealed class SuitabilityScreenPlugin(ScreenTables tables) : IPlugin
{
    public string Name => "suitability-screen";

    public string Title => "Suitability screen";

    public string Purpose => "Whether a service is a candidate for sharing, with a public or a private partner, and what speaks against.";

    public IReadOnlyList<string> Invitations { get; } =
    [
        "suitability screen", "suitability check", "suitability test", "suitability screening", "screen a service", "screen our service", "screen this service", "screen the service", "candidate check", "check a service",
        "is this service suitable", "is our service suitable", "is it suitable for sharing", "is this service a candidate", "test a service", "service screen",
    ];

    public Form Form { get; } = ScreenForm.Create(tables);

    public Report Evaluate(FormAnswers answers)
    {
        var screening = Screening.Of(tables, answers);
        var service = answers[ScreenForm.Service];
        var sections = new List<ReportSection>(ScreenSections.Signs(screening));
        sections.AddRange(Partner(screening));
        if (service is not null) sections.Add(ByName(service));
        sections.Add(ScreenSections.Criteria(tables.Criteria, answers));
        var unknown = screening.All.SelectMany(count => count.Unknown).ToList();
        if (unknown.Count > 0) sections.Add(new ReportSection("To find out", [.. unknown.Select(sign => new ReportLine(sign.Question, sign.Source))]));
        return new Report(Title, Headline(screening), sections, Data(screening, answers))
        {
            About = service ?? "",
            IsDraft = true,
            Next = screening.IsCandidate == false ? ["What are the alternatives to sharing?", "Start the driver questionnaire"] : ["Start the delivery route", "Start the driver questionnaire"],
        };
    }

    private ReportLine Headline(Screening screening) => new(
        $"{Outcome(screening)} Signs present: {string.Join("; ", screening.All.Where(count => count.Asked.Count > 0).Select(count => $"{ScreenSections.Name(count.Speaks)}, {count.InWords}"))}.",
        tables.Source);

    private static string Outcome(Screening screening) => (screening.IsCandidate, screening.Partner) switch
    {
        (null, _) => "No sign either way is known yet.",
        (false, _) => "On these answers the service is no candidate: at least as many signs speak against sharing as for any partner.",
        (true, null) => "On these answers the service is a candidate, for a public and a private partner alike.",
        (true, var partner) => $"On these answers the service is a candidate, with a {partner} sector partner.",
    };

    private IEnumerable<ReportSection> Partner(Screening screening)
    {
        foreach (var count in (SignCount[])[screening.Public, screening.Private])
        {
            var notes = tables.Partners.Where(note => note.Partner == count.Speaks).Select(note => new ReportLine(note.Text, note.Read)).ToList();
            var leads = screening.Partner is null ? count.Present.Count > 0 : screening.Partner == count.Speaks;
            if (leads && notes.Count > 0)
                yield return new ReportSection($"To know of a {count.Speaks} sector partner", notes);
        }
    }

    private ReportSection ByName(string service)
    {
        var named = tables.Services.Where(other => other.IsIn(service)).ToList();
        return new ReportSection(
            $"What the toolkits say of {service} by name",
            named.Count == 0 ? [new ReportLine($"None of the services that this screen knows by name stands in \"{service}\". Ask about it to search the toolkits.")] : [.. named.SelectMany(Say)]);
    }

    private static IEnumerable<ReportLine> Say(NamedService service)
    {
        yield return new ReportLine(service.Says, service.Read);
        if (service.LearnFrom.Links.Count > 0) yield return new ReportLine($"To learn from: {service.LearnFrom.Text}.", service.LearnFrom.Links);
    }

    private JsonObject Data(Screening screening, FormAnswers answers) => new()
    {
        ["candidate"] = screening.IsCandidate,
        ["partner"] = screening.IsCandidate == true ? screening.Partner : null,
        ["couldTurn"] = screening.CouldTurn,
        ["signs"] = new JsonObject(screening.All.Select(count => KeyValuePair.Create(count.Speaks, (JsonNode?)new JsonObject
        {
            ["asked"] = count.Asked.Count,
            ["present"] = new JsonArray([.. count.Present.Select(sign => JsonValue.Create(sign.Id))]),
            ["unknown"] = new JsonArray([.. count.Unknown.Select(sign => JsonValue.Create(sign.Id))]),
        }))),
        ["criteria"] = new JsonObject(tables.Criteria.Where(criterion => answers[criterion.Id] is not null).Select(criterion => KeyValuePair.Create(criterion.Id, (JsonNode?)JsonValue.Create(answers[criterion.Id])))),
    };
}
