using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AssistantBot.Documents.Papers.Word;

/// <summary>Paragraphs and runs.</summary>
internal static class WordText
{
    /// <param name="style">Id of the paragraph's style.</param>
    /// <param name="text">Line breaks stay.</param>
    /// <param name="more">What follows the text, such as the numbers of its sources.</param>
    public static Paragraph Paragraph(string style, string text, IEnumerable<OpenXmlElement>? more = null)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(Run(text));
        paragraph.Append(more ?? []);
        return paragraph;
    }

    public static Run Run(string text, RunProperties? properties = null)
    {
        var run = new Run();
        if (properties is not null) run.Append(properties);
        foreach (var (line, index) in InertText.Of(text).Split('\n').Select((line, index) => (line, index)))
        {
            if (index > 0) run.Append(new Break());
            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    /// <summary>A field, with the text that it comes to.</summary>
    public static IEnumerable<OpenXmlElement> Field(string instruction, string result, string? style = null)
    {
        Run Part(OpenXmlElement content) => style is null ? new Run(content) : new Run(new RunProperties(new RunStyle { Val = style }), content);
        return
        [
            Part(new FieldChar { FieldCharType = FieldCharValues.Begin }),
            Part(new FieldCode($" {instruction} ") { Space = SpaceProcessingModeValues.Preserve }),
            Part(new FieldChar { FieldCharType = FieldCharValues.Separate }),
            Part(new Text(result)),
            Part(new FieldChar { FieldCharType = FieldCharValues.End }),
        ];
    }
}
