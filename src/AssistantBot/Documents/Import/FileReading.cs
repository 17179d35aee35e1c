namespace AssistantBot.Documents.Import;

/// <summary>Reads files of the known formats within the time there is. Whatever a broken or hostile file makes a reader throw is a refusal.</summary>
internal sealed class FileReading(IReadOnlyList<IFileReader> readers, ImportLimits limits, TimeProvider time)
{
    private readonly Dictionary<string, IFileReader> _readers = readers.SelectMany(reader => reader.Extensions.Select(ending => (ending, reader))).ToDictionary(pair => pair.ending, pair => pair.reader);

    /// <summary>Endings of file names, such as ".docx", in lower case.</summary>
    public IReadOnlyCollection<string> Extensions => _readers.Keys;

    /// <exception cref="ImportException">The file cannot be taken.</exception>
    public async Task<Content> ReadAsync(ImportFile file, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(limits.Time, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
        try
        {
            file.Check(limits.Bytes);
            return await Task.Run(() => _readers[file.Extension].ReadAsync(file, either.Token), either.Token).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new ImportException($"took longer than {limits.Time.TotalMinutes:0.##} minutes to read; split it");
        }
        catch (Exception error) when (error is UnauthorizedAccessException || (error is IOException and not EndOfStreamException))
        {
            throw new ImportException($"cannot be read ({error.Message.TrimEnd('.')}); close it elsewhere and allow this user to read it", error);
        }
        catch (Exception error) when (error is not (ImportException or OperationCanceledException))
        {
            throw new ImportException($"is damaged, or is not what its name says ({error.GetType().Name}); save it anew and import that", error);
        }
    }
}
