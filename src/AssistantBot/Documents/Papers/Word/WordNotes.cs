using System.Globalization;
using AssistantBot.Plugins;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AssistantBot.Documents.Papers.Word;

/// <summary>Citations as endnotes. Each has one; where it is cited again, a cross-reference shows the number of that one.</summary>
internal sealed class WordNotes(PaperContent content)
{
    private const string MarkStyle = "EndnoteReference";

    // Numbers 0 and 1 are the lines that part endnotes from the text.
    private const int FirstNote = 2;

    private readonly HashSet<int> _cited = [];

    /// <summary>The numbers of some citations, as they follow a statement.</summary>
    /// <param name="statement">What they follow; a number of its own at its end is kept apart from them.</param>
    public IEnumerable<OpenXmlElement> Marks(IReadOnlyList<Citation> citations, string statement)
    {
        var marks = new List<OpenXmlElement>();
        foreach (var number in citations.Distinct().Select(content.Report.NumberOf))
        {
            if (marks.Count > 0) marks.Add(Mark(","));
            else if (statement is [.., >= '0' and <= '9']) marks.Add(Mark("\u00A0"));
            marks.AddRange(_cited.Add(number) ? First(number) : WordText.Field($"NOTEREF {Bookmark(number)} \\h", Text(number), MarkStyle));
        }

        return marks;
    }

    /// <summary>The notes that were cited.</summary>
    public Endnotes Write()
    {
        var notes = new Endnotes(
            new Endnote(Line(new SeparatorMark())) { Type = FootnoteEndnoteValues.Separator, Id = 0 },
            new Endnote(Line(new ContinuationSeparatorMark())) { Type = FootnoteEndnoteValues.ContinuationSeparator, Id = 1 });
        notes.Append(_cited.Order().Select(number => Note(content.Notes[number - 1])));
        return notes;
    }

    private static Run Mark(string text) => new(new RunProperties(new RunStyle { Val = MarkStyle }), new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static OpenXmlElement[] First(int number) =>
    [
        new BookmarkStart { Id = Text(number), Name = Bookmark(number) },
        new Run(new RunProperties(new RunStyle { Val = MarkStyle }), new EndnoteReference { Id = number - 1 + FirstNote }),
        new BookmarkEnd { Id = Text(number) },
    ];

    private static Endnote Note(SourceNote note)
    {
        var paragraph = new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = "EndnoteText" }),
            new Run(new RunProperties(new RunStyle { Val = MarkStyle }), new EndnoteReferenceMark()),
            new Run(new TabChar()),
            WordText.Run($"{note.Place}.", new RunProperties(new Bold())));
        if (note.Text.Length > 0) paragraph.Append(WordText.Run($" {note.Standing}: ", new RunProperties(new Italic())), WordText.Run(note.Text));
        return new Endnote(paragraph) { Id = note.Number - 1 + FirstNote };
    }

    private static Paragraph Line(OpenXmlElement mark) => new(new ParagraphProperties(new SpacingBetweenLines { After = "0" }), new Run(mark));

    private static string Bookmark(int number) => $"_Source{Text(number)}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
