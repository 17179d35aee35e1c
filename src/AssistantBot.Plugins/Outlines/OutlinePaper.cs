using System.Text.Json.Nodes;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.Outlines;

/// <summary>
/// A paper in outline: under each heading what to write, with its source, what was given for it, and what is still missing.
/// What people gave stands as theirs, without a source.
/// </summary>
internal sealed class OutlinePaper(IReadOnlyList<OutlinePoint> points, Form form, FormAnswers answers)
{
    private readonly List<IGrouping<string, OutlinePoint>> _headings = [.. points.GroupBy(point => point.Heading)];

    public int Headings => _headings.Count;

    /// <summary>How many headings have at least one thing given.</summary>
    public int Begun => _headings.Count(heading => heading.Any(point => point.Fields.Any(id => Given(id) is not null)));

    /// <summary>Labels of what was not given, each once, in reading order.</summary>
    public IReadOnlyList<string> Missing => [.. points.SelectMany(MissingOf).Distinct().Select(Label)];

    /// <summary>The names of the partners that were given; empty where none were.</summary>
    public IReadOnlyList<string> Partners => Names(answers, OutlineFields.Partners);

    /// <summary>The service and its partners, as far as they are known.</summary>
    public string About => string.Join(", ", new[] { answers[OutlineFields.Service] ?? "", Joined(Partners) }.Where(part => part.Length > 0));

    public IEnumerable<ReportSection> Sections() => _headings.Select((heading, i) => new ReportSection($"{i + 1}. {heading.Key}", [.. heading.SelectMany(Lines)]));

    /// <summary>What is missing, said once more in one place; null where nothing is.</summary>
    public ReportSection? StillMissing() => Missing is { Count: > 0 } missing
        ? new ReportSection("Still missing", [new ReportLine($"Not given yet: {string.Join("; ", missing)}.")])
        : null;

    public JsonArray Data() => new([.. _headings.Select(heading => new JsonObject
    {
        ["heading"] = heading.Key,
        ["points"] = new JsonArray([.. heading.Select(point => new JsonObject
        {
            ["write"] = point.Write,
            ["given"] = new JsonObject(point.Fields.Where(id => Given(id) is not null).Select(id => KeyValuePair.Create(id, (JsonNode?)Given(id)))),
            ["missing"] = new JsonArray([.. MissingOf(point).Select(id => JsonValue.Create(id))]),
        })]),
    })]);

    /// <summary>"A, B and C"</summary>
    public static string Joined(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    private IEnumerable<ReportLine> Lines(OutlinePoint point)
    {
        yield return new ReportLine($"To write here: {Sentence(point.Write)}", point.Read);
        foreach (var id in point.Fields)
        {
            if (Given(id) is { } given) yield return new ReportLine($"Given for {Label(id)}: {Sentence(given)}");
        }

        if (MissingOf(point).ToList() is { Count: > 0 } missing) yield return new ReportLine($"Still missing: {string.Join("; ", missing.Select(Label))}.");
    }

    private IEnumerable<string> MissingOf(OutlinePoint point) => point.Fields.Where(id => Given(id) is null);

    /// <summary>What was given, as people read it; null where nothing was.</summary>
    private string? Given(string id) => Field(id) is RecordsField
        ? Names(answers, id) is { Count: > 0 } names ? Joined(names) : null
        : answers[id] is { } value ? Field(id).Show(value) : null;

    private Field Field(string id) => form.Find(id)!;

    private string Label(string id) => Field(id).Label is var label && label.Length > 1 && char.IsUpper(label[1]) ? label : char.ToLowerInvariant(label[0]) + label[1..];

    private static List<string> Names(FormAnswers answers, string list) =>
        [.. answers.Rows(list).Select(row => row[OutlineFields.PartnerName]).OfType<string>()];

    private static string Sentence(string text) => text[^1] is '.' or '!' or '?' ? text : text + ".";
}
