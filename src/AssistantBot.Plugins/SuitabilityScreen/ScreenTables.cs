using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.SuitabilityScreen;

/// <summary>What the screen takes from the corpus.</summary>
/// <param name="Signs">Signs for a public partner, for a private one, and against sharing.</param>
/// <param name="Criteria">Rotherham's right service, partner and time, and the LG Group guide's factors for choosing partners.</param>
/// <param name="Partners">What is known of each kind of partner.</param>
/// <param name="Services">Services that the toolkits name.</param>
/// <param name="Source">Rotherham's table as a whole.</param>
internal sealed record ScreenTables(
    IReadOnlyList<Sign> Signs, IReadOnlyList<Criterion> Criteria, IReadOnlyList<PartnerNote> Partners, IReadOnlyList<NamedService> Services, Citation Source)
{
    private const string Document = "paths/suitability-screen";

    /// <exception cref="ToolkitException">A table is missing or malformed, or a sign has no question.</exception>
    public static ScreenTables Read(IToolkit toolkit)
    {
        var signs = toolkit.Table("rotherham", "Appendix 1 opportunities for Shared Services");
        return new ScreenTables(
            SignTable.Read(signs, toolkit.TableUnder(Document, "The signs as questions")),
            ReadCriteria(toolkit.TableUnder(Document, "The criteria as questions")),
            ReadPartners(toolkit.TableUnder(Document, "What each kind of partner means")),
            ReadServices(toolkit.TableUnder(Document, "Services that the toolkits name")),
            signs.Citation);
    }

    private static List<Criterion> ReadCriteria(ToolkitTable table)
    {
        if (table.SomeRows().GroupBy(row => table.Words(row, "Ref")).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw table.Fault(twice.Last(), $"Ref \"{twice.Key}\" stands here a second time; give each criterion its own");
        return [.. table.Rows.Select(row => new Criterion(
            "criterion-" + table.Words(row, "Ref"), table.Words(row, "Group"), table.Words(row, "Label"), table.Words(row, "Question"), table.Places(row, "Read")))];
    }

    private static List<PartnerNote> ReadPartners(ToolkitTable table) =>
        [.. table.Rows.Select(row => new PartnerNote(table.OneOf(row, "Partner", [SignTable.Public, SignTable.Private]), table.Words(row, "What to know"), table.Places(row, "Read")))];

    private static List<NamedService> ReadServices(ToolkitTable table) =>
        [.. table.Rows.Select(row => new NamedService(
            table.Words(row, "Service"), table.List(row, "Words", ';'), table.Words(row, "What they say"), table.Places(row, "Read"), row.Cells[table.Column("Learn from")]))];
}

/// <param name="Group">Right service, right partner or right time.</param>
internal sealed record Criterion(string Id, string Group, string Label, string Question, IReadOnlyList<Citation> Read);

/// <param name="Partner"><see cref="SignTable.Public"/> or <see cref="SignTable.Private"/>.</param>
internal sealed record PartnerNote(string Partner, string Text, IReadOnlyList<Citation> Read);

/// <summary>A service that the toolkits name, and the words by which it is known in what people say.</summary>
internal sealed record NamedService(string Name, IReadOnlyList<string> Words, string Says, IReadOnlyList<Citation> Read, ToolkitCell LearnFrom)
{
    /// <summary>Whether the words stand in a text one after the other; upper and lower case and a final s make no difference.</summary>
    public bool IsIn(string text)
    {
        var said = " " + Plain(text) + " ";
        return Words.Any(word => said.Contains(" " + Plain(word) + " ", StringComparison.Ordinal));
    }

    private static string Plain(string text) => string.Join(' ', text.ToLowerInvariant()
        .Split((char[])[' ', ',', ';', '.', '-', '/', '(', ')', '&', '\t'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Length > 3 && word[^1] == 's' ? word[..^1] : word));
}
