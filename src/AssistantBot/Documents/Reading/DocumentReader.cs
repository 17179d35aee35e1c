using AssistantBot.Conversation.Ports;
using AssistantBot.Documents.Import;

namespace AssistantBot.Documents.Reading;

/// <summary>Reads what people hand over with the readers, limits and refusals of the import. The file is on the disk only while it is read.</summary>
internal sealed class DocumentReader(IReadOnlyList<IFileReader> readers, ImportLimits limits, TimeProvider time) : IDocumentReader
{
    private readonly FileReading _reading = new(readers, limits, time);

    public async Task<DocumentText> ReadAsync(string name, Stream content, CancellationToken cancel)
    {
        var bare = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var said = new ImportFile(bare, bare);
        try
        {
            if (!_reading.Extensions.Contains(said.Extension)) throw new ImportException($"is not read; what can be read is {string.Join(", ", _reading.Extensions)}");
            var outline = Outline.Of(await ReadAsync(said, content, cancel), null, said.Stem);
            return new DocumentText(outline.Title, PieceCutter.Cut(outline.Blocks));
        }
        catch (ImportException refusal)
        {
            throw new UnreadableDocumentException($"it {refusal.Message.TrimEnd('.')}.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableDocumentException("it cannot be kept on the disk while it is read; make room there and send it again.");
        }
    }

    private async Task<Content> ReadAsync(ImportFile said, Stream content, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("assistant-bot-").FullName;
        try
        {
            var file = new ImportFile(Path.Combine(folder, "document" + said.Extension), said.Name);
            await CopyAsync(content, file.Path, cancel);
            return await _reading.ReadAsync(file, cancel);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Copies no more than what shows that the document is too large.</summary>
    private async Task CopyAsync(Stream content, string path, CancellationToken cancel)
    {
        await using var file = File.Create(path);
        var buffer = new byte[81_920];
        while (await content.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            if (file.Length + read > limits.Bytes) throw new ImportException($"has more than {limits.Bytes / 1e6:N1} MB; split it");
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
    }
}
