using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AssistantBot.Documents.Import.Word;

/// <summary>Reads Word's .docx: headings by their styles, lists, tables and notes. What is deleted, hidden or generated is left out.</summary>
internal sealed class WordReader(ImportLimits limits) : IFileReader
{
    public IReadOnlyList<string> Extensions { get; } = [".docx"];

    public Task<Content> ReadAsync(ImportFile file, CancellationToken cancel)
    {
        var bytes = file.Read(limits.Bytes);
        PackageGuard.Check(bytes, limits);
        // Links with broken addresses are common; to pass over them the package must be open for changes, which stay in memory.
        using var stream = new MemoryStream();
        stream.Write(bytes);
        var settings = new OpenSettings
        {
            AutoSave = false,
            MaxCharactersInPart = limits.PartCharacters,
            RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory((_, _, _) => "about:blank"),
        };
        using var document = WordprocessingDocument.Open(stream, true, settings);
        if (document.MainDocumentPart is not { } main) throw new ImportException("is no Word file, whatever its name says");

        var content = new ContentBuilder(limits) { Title = document.PackageProperties.Title };
        var walker = new WordWalker(content, new WordStyles(main), new WordNotes(main), limits);
        foreach (var block in Blocks(main))
        {
            cancel.ThrowIfCancellationRequested();
            walker.Take(block);
        }

        return Task.FromResult(content.Build());
    }

    /// <summary>The blocks of the body, one in memory at a time.</summary>
    private static IEnumerable<OpenXmlElement> Blocks(MainDocumentPart main)
    {
        using var reader = OpenXmlReader.Create(main);
        while (reader.Read() && reader.ElementType != typeof(Body))
        {
        }

        if (reader.EOF || !reader.ReadFirstChild()) yield break;
        do
        {
            if (reader.LoadCurrentElement() is { } block) yield return block;
        }
        while (reader.ReadNextSibling());
    }
}
