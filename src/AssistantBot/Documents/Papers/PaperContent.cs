using AssistantBot.Plugins.Reports;

namespace AssistantBot.Documents.Papers;

/// <summary>A report with what a paper adds to it.</summary>
/// <param name="Council">Whose paper it is; empty where that is not set.</param>
/// <param name="Date">The day it was written, where the program runs.</param>
/// <param name="Notes">One for each of the report's citations, in the same order.</param>
internal sealed record PaperContent(Report Report, string Council, DateTimeOffset Date, IReadOnlyList<SourceNote> Notes)
{
    /// <summary>Who is named as the author of a file when no council is set.</summary>
    public const string Program = "Shared Services Assistant";

    public const string DraftMark = "Draft for an officer’s judgement";

    /// <summary>"21 November 2026"</summary>
    public string Day => Date.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The sources that are cited, each once, in order of first use.</summary>
    public IEnumerable<(string Label, string Work)> Works => Notes.Select(note => (note.Label, note.Work)).Where(work => work.Work.Length > 0).Distinct();

    /// <summary>Title and subject on one line.</summary>
    public string FullTitle => Report.About.Length == 0 ? Report.Title : $"{Report.Title}: {Report.About}";

    public string Author => Council.Length == 0 ? Program : Council;
}
