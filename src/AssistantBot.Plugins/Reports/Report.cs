using System.Text.Json.Nodes;

namespace AssistantBot.Plugins.Reports;

/// <summary>The result of a plugin, which every surface renders: chat, card, page, Markdown, JSON, Word, Excel, CSV.</summary>
/// <param name="Title">Name of the instrument.</param>
/// <param name="Headline">The outcome in one sentence.</param>
/// <param name="Sections">Findings under headings, in reading order.</param>
/// <param name="Data">The outcome for programs; field names as the plugin's contract says.</param>
public sealed record Report(string Title, ReportLine Headline, IReadOnlyList<ReportSection> Sections, JsonObject Data)
{
    /// <summary>What it is about, such as "Waste collection, East Lindsey and South Holland"; empty where the title says all.</summary>
    public string About { get; init; } = "";

    /// <summary>True where an officer has still to judge it; papers are marked as a draft then.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The workbook with live formulas; null where the tables as plain sheets will do.</summary>
    public Workbook? Workbook { get; init; }

    /// <summary>What could be said next, as text to be sent back.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    /// <summary>What a later form can take over, by <see cref="Forms.Field.Carries"/>, besides the answers themselves.</summary>
    public IReadOnlyDictionary<string, string> Carried { get; init; } = new Dictionary<string, string>();

    /// <summary>Every citation once, in order of first use; a line's number is its place here, counted from 1.</summary>
    public IReadOnlyList<Citation> Citations { get; } =
        [.. Sections.SelectMany(section => section.AllSources).Prepend(Headline.Sources).SelectMany(sources => sources).Distinct()];

    /// <summary>The number of one of its citations, counted from 1.</summary>
    public int NumberOf(Citation citation) => Citations.TakeWhile(other => other != citation).Count() + 1;
}

/// <summary>A heading, the lines below it, then its table and its chart where it has them.</summary>
public sealed record ReportSection(string Heading, IReadOnlyList<ReportLine> Lines)
{
    /// <summary>Figures or findings in rows, or null.</summary>
    public ReportTable? Table { get; init; }

    /// <summary>The same figures as bars, or null. Says nothing that the lines or the table do not say.</summary>
    public ReportChart? Chart { get; init; }

    /// <summary>Sources of the lines, then of the table's rows.</summary>
    internal IEnumerable<IReadOnlyList<Citation>> AllSources =>
        Lines.Select(line => line.Sources).Concat(Table is null ? [] : Table.Rows.Select(row => row.Sources));
}

/// <summary>One statement with the places it comes from.</summary>
public sealed record ReportLine(string Text, IReadOnlyList<Citation> Sources)
{
    public ReportLine(string text, params Citation[] sources) : this(text, (IReadOnlyList<Citation>)sources)
    {
    }
}
