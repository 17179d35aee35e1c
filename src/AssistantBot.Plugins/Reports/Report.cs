using System.Text.Json.Nodes;

namespace AssistantBot.Plugins.Reports;

/// <summary>The result of a plugin, which every surface renders: chat, card, Markdown, JSON, documents.</summary>
/// <param name="Title">Name of the instrument.</param>
/// <param name="Headline">The outcome in one sentence.</param>
/// <param name="Sections">Findings under headings, in reading order.</param>
/// <param name="Data">The outcome for programs; field names as the plugin's contract says.</param>
public sealed record Report(string Title, ReportLine Headline, IReadOnlyList<ReportSection> Sections, JsonObject Data)
{
    /// <summary>Every citation once, in order of first use; a line's number is its place here, counted from 1.</summary>
    public IReadOnlyList<Citation> Citations { get; } =
        [.. Sections.SelectMany(section => section.Lines).Prepend(Headline).SelectMany(line => line.Sources).Distinct()];

    /// <summary>The number of one of its citations, counted from 1.</summary>
    public int NumberOf(Citation citation) => Citations.TakeWhile(other => other != citation).Count() + 1;
}

/// <summary>A heading and the lines below it.</summary>
public sealed record ReportSection(string Heading, IReadOnlyList<ReportLine> Lines);

/// <summary>One statement with the places it comes from.</summary>
public sealed record ReportLine(string Text, IReadOnlyList<Citation> Sources)
{
    public ReportLine(string text, params Citation[] sources) : this(text, (IReadOnlyList<Citation>)sources)
    {
    }
}
