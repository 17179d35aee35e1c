using System.Runtime.CompilerServices;
using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Documents.Import;

/// <summary>What became of a file.</summary>
/// <param name="Name">The file, as people know it.</param>
/// <param name="Document">The document that it became, or null.</param>
/// <param name="Reason">Why it became none: goes on from the name.</param>
internal sealed record ImportOutcome(string Name, Outcome Outcome, LocalDocument? Document, string? Reason);

internal enum Outcome
{
    Imported,

    /// <summary>Imported over an earlier version.</summary>
    Replaced,

    /// <summary>No document: a file of a folder that the import does not read.</summary>
    Skipped,

    /// <summary>A document that was not taken; an earlier version stays.</summary>
    Refused,
}

/// <summary>Makes documents of the knowledge folder from files of people's own.</summary>
internal sealed class Importer(string knowledge, IReadOnlyList<IFileReader> readers, ImportLimits limits, TimeProvider time)
{
    private readonly FileReading _reading = new(readers, limits, time);

    /// <summary>Imports file after file; one that is refused does not keep the others.</summary>
    /// <exception cref="ImportException">The whole cannot be imported; nothing was.</exception>
    public async IAsyncEnumerable<ImportOutcome> RunAsync(ImportRequest request, [EnumeratorCancellation] CancellationToken cancel)
    {
        var isFolder = Directory.Exists(request.Path);
        var files = FileFinder.Find(request.Path, limits.Files).ToList();
        using var library = LocalLibrary.Open(knowledge);
        if (request.Source is not null && library.Toolkits.Contains(request.Source)) throw new ImportException($"cannot join the source \"{request.Source}\", which is one of the toolkits; choose another key");
        var names = new FileNames(library.Toolkits);
        foreach (var (file, problem) in files)
        {
            if (problem is not null) yield return new ImportOutcome(file.Name, Outcome.Refused, null, problem);
            else if (_reading.Extensions.Contains(file.Extension)) yield return await TakeAsync(new Work(request, file, names.Next(file), isFolder), library, names, cancel);
            else yield return new ImportOutcome(file.Name, isFolder ? Outcome.Skipped : Outcome.Refused, null, $"is not read; import takes {string.Join(", ", _reading.Extensions)}");
        }
    }

    private async Task<ImportOutcome> TakeAsync(Work work, LocalLibrary library, FileNames names, CancellationToken cancel)
    {
        try
        {
            var content = await _reading.ReadAsync(work.File, cancel);
            var key = work.Request.Source ?? names.Key(work.Name);
            var outline = Outline.Of(content, work.IsFolder ? null : work.Request.Title, work.File.Stem);
            var sections = SectionCutter.Cut(outline);
            if (sections.Count > limits.Sections) throw new ImportException($"has more than {limits.Sections:N0} headings and pieces; split it");
            var document = new LocalDocument($"{CorpusReader.LocalFolder}/{key}/{work.Name}", outline.Title, key, Locators.All(content, outline.Blocks), sections);
            var replaces = library.Save(document, SourceFacts.Merge(library.Source(key), work.Request, document, work.IsFolder));
            return new ImportOutcome(work.File.Name, replaces ? Outcome.Replaced : Outcome.Imported, document, null);
        }
        catch (ImportException error)
        {
            return new ImportOutcome(work.File.Name, Outcome.Refused, null, error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new ImportOutcome(work.File.Name, Outcome.Refused, null, $"cannot be written to the knowledge folder ({error.Message.TrimEnd('.')}); make room for it, and allow this user to write there");
        }
    }

    private sealed record Work(ImportRequest Request, ImportFile File, string Name, bool IsFolder);
}
