using AssistantBot.Documents.Import.Markup;
using AssistantBot.Documents.Import.Pdf;
using AssistantBot.Documents.Import.Word;

namespace AssistantBot.Documents.Import;

/// <summary>The formats that can be imported.</summary>
internal static class ImportReaders
{
    public static IReadOnlyList<IFileReader> All(ImportLimits limits) =>
        [new WordReader(limits), new PdfReader(limits), new HtmlReader(limits), new PlainTextReader(limits), new MarkdownFileReader(limits)];
}
