using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using MathText = DocumentFormat.OpenXml.Math.Text;

namespace AssistantBot.Documents.Import.Word;

/// <summary>The text that a reader of a Word file sees in an element.</summary>
internal static class WordText
{
    public static string Of(OpenXmlElement element)
    {
        var text = new StringBuilder();
        Append(text, element);
        return text.ToString();
    }

    private static void Append(StringBuilder text, OpenXmlElement parent)
    {
        foreach (var element in parent.ChildElements)
        {
            switch (element)
            {
                case Text words:
                    text.Append(words.Text);
                    break;
                case MathText formula:
                    text.Append(formula.Text);
                    break;
                case TabChar or Break or CarriageReturn:
                    text.Append(' ');
                    break;
                case NoBreakHyphen:
                    text.Append('-');
                    break;
                case Run run when IsHidden(run):
                case DeletedRun or MoveFromRun or TextBoxContent or AlternateContentFallback:
                    break;
                case Paragraph or Table or TableRow or TableCell:
                    Append(text, element);
                    text.Append(' ');
                    break;
                default:
                    Append(text, element);
                    break;
            }
        }
    }

    private static bool IsHidden(Run run) => run.RunProperties?.Vanish is { } hidden && (hidden.Val?.Value ?? true);
}
