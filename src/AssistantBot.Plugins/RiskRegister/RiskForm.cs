using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.RiskRegister;

/// <summary>
/// What the register asks: the service and the list to start from. The list's risks are taken over as they are; people name what they change,
/// and add risks of their own in words.
/// </summary>
internal sealed class RiskForm(RiskTables tables)
{
    public const string Service = "service";
    public const string Partnership = "partnership";
    public const string Phase = "phase";

    /// <summary>The number of a listed risk, or a risk of people's own in words.</summary>
    public const string Risk = "risk";

    public const string Likelihood = "likelihood";
    public const string Consequence = "consequence";
    public const string Action = "action";
    public const string Owner = "owner";
    public const string Keep = "keep";
    public const string Drop = "drop";

    /// <summary>Most risks of one register.</summary>
    private const int Most = 100;

    public Form Form { get; } = new(
        "The register takes over the risks of the list that you choose, with the ratings and actions that it has. Then re-rate, drop, give owners and add risks of your own as you like.",
        [
            new TextField(Service, "service", "Which service is the register for?", "It names the service in the report.", tables.Lists[0].Source) { Carries = "service", Example = "parking enforcement" },
            new TextField(Partnership, "partnership", "Which partnership, or which councils?", "It names the partnership in the report.", tables.Lists[0].Source) { Carries = "partnership", Presence = Presence.OnRequest, Example = "Stevenage and East Herts" },
            new ChoiceField(Phase, "phase", "Which list of risks shall the register start from?", "HMEP has a table for setting up and one for operating, both rated. Rotherham's report and East Herts' list name risks without rating them.", tables.Lists[0].Source, [.. tables.Lists.Select(Choice)]) { Presence = Presence.Required },
            .. tables.Lists.Select(List),
        ]);

    /// <summary>The list that was chosen; the first where none was.</summary>
    public RiskList Chosen(FormAnswers answers) => tables.Lists.FirstOrDefault(list => list.Phase == answers[Phase]) ?? tables.Lists[0];

    /// <summary>The rows of a list by the risk that they name; a row that names none is about the listed risk at its place.</summary>
    public static IReadOnlyList<(string Risk, FormAnswers Row)> Rows(RiskList list, FormAnswers answers) =>
        [.. answers.Rows(list.Field).Select((row, i) => (Risk: row[Risk] ?? list.Risks.ElementAtOrDefault(i)?.Ref ?? "", row)).Where(row => row.Risk.Length > 0)];

    /// <summary>A row that no register can take: a risk named twice, or a number that the list does not have.</summary>
    public FormProblem? Problem(FormAnswers answers)
    {
        var list = Chosen(answers);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var ((risk, _), i) in Rows(list, answers).Select((row, i) => (row, i)))
        {
            var path = FormPath.Of(list.Field, i + 1, Risk);
            if (!seen.Add(risk)) return new FormProblem(path, $"The risk \"{risk}\" is given twice; put what you know of it into one row.");
            if (risk.All(char.IsAsciiDigit) && list.Risks.All(listed => listed.Ref != risk))
                return new FormProblem(path, $"There is no risk {risk} in {list.Origin}; it has {list.Risks[0].Ref} to {list.Risks[^1].Ref}. Name a risk of your own in words.");
        }

        return null;
    }

    private static Choice Choice(RiskList list) => new(list.Phase, $"{list.Title} ({list.Origin}{(list.IsRated ? "" : ", not rated")})")
    {
        Words = [list.Title.ToLowerInvariant(), list.Origin.ToLowerInvariant(), list.Phase.Replace("-", " ", StringComparison.Ordinal), .. list.Phase switch
        {
            "set-up" => ["setup", "set up", "start", "starting", "table 2", "launch"],
            "operating" => ["operation", "operate", "running", "run", "table 4", "live"],
            "east-herts" => ["barriers", "east hertfordshire"],
            _ => (string[])[],
        }],
    };

    private static RecordsField List(RiskList list) => new(
        list.Field, $"risks ({list.Origin})", "What do you want to change about these risks?", $"The register takes over the {list.Risks.Count} risks of {list.Origin}. Name a risk to re-rate it, to give it an owner or another action, or to drop it.", list.Source, "risk",
        [
            new TextField(Risk, "risk", "What is the risk?", "A number of the list, or a risk of your own in a few words.", list.Source),
            new ChoiceField(Likelihood, "likelihood", "How likely is it?", "Low, medium or high, as in HMEP's tables.", list.Source, Level.Choices) { Presence = Presence.OnRequest },
            new ChoiceField(Consequence, "consequence", "How bad would it be?", "Low, medium or high, as in HMEP's tables.", list.Source, Level.Choices) { Presence = Presence.OnRequest },
            new TextField(Action, "action", "What is done about it?", "It stands in the register in place of the list's own action.", list.Source, 400) { Presence = Presence.OnRequest },
            new TextField(Owner, "owner", "Who looks after it?", "The lists name nobody; a risk without an owner is nobody's.", list.Source, 100) { Presence = Presence.OnRequest, Example = "head of finance" },
            new ChoiceField(Keep, "keep", "Does it stay in the register?", "A risk that is dropped is named in the report, so that nobody misses it by mistake.", list.Source, [new(Keep, "Keep") { Words = ["yes", "kept", "stay", "stays"] }, new(Drop, "Drop") { Words = ["no", "dropped", "remove", "removed", "leave out", "delete", "does not apply", "not relevant"] }]) { Presence = Presence.OnRequest },
        ],
        0, Most)
    {
        Presence = Presence.OnRequest,
        When = answers => answers[Phase] == list.Phase,
        Withdrawn = (Keep, Drop),
        Given = [.. list.Risks.Select(risk => new GivenRow(risk.Ref, risk.Text, risk.Action.Length > 0 ? $"Against it: {risk.Action}." : "The list says nothing against it.", risk.Source))],
        ByRow = true,
        RowPrompt = "What do you want to change about this risk: {0}?",
    };
}
