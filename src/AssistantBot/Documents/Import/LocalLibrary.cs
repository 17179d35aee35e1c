using AssistantBot.Hosting;
using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Documents.Import;

/// <summary>
/// The imported documents below <c>knowledge/local/</c> and the list of their sources. One process at a time writes there. A document is written
/// aside, checked as the corpus is, and swapped in; the list is widened before and narrowed after, so that it fits the documents at every moment.
/// </summary>
internal sealed class LocalLibrary : IDisposable
{
    private readonly string _folder;
    private readonly string _sourcesFile;
    private readonly FileStream _lock;
    private readonly Dictionary<string, Source> _sources;
    private readonly Dictionary<string, IReadOnlyList<Place>> _places;

    private LocalLibrary(string knowledge, FileStream held)
    {
        _folder = knowledge;
        _lock = held;
        _sourcesFile = Path.Combine(knowledge, CorpusReader.LocalSources);
        var corpus = CorpusReader.Read(knowledge);
        if (corpus.Faults.FirstOrDefault(fault => fault.File == CorpusReader.LocalSources) is { } fault) throw new FolderException(fault.ToString());
        _sources = corpus.Sources.Values.Where(source => source.IsLocal).ToDictionary(source => source.Key);
        Toolkits = corpus.Sources.Values.Where(source => !source.IsLocal).Select(source => source.Key).ToHashSet(StringComparer.Ordinal);
        _places = corpus.Documents.Where(document => document.Source.IsLocal).ToDictionary(document => document.Id, Place.Of);
    }

    /// <summary>Keys of the sources that come with the program.</summary>
    public IReadOnlySet<string> Toolkits { get; }

    /// <exception cref="FolderException">Another import is under way, or the folder cannot be written.</exception>
    public static LocalLibrary Open(string knowledge)
    {
        if (!Directory.Exists(knowledge)) throw new FolderException($"there is no knowledge folder at {knowledge}; set Knowledge:Path");
        var held = Hold(Path.Combine(knowledge, CorpusReader.LocalFolder));
        try
        {
            return new LocalLibrary(knowledge, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private static FileStream Hold(string local)
    {
        try
        {
            Directory.CreateDirectory(local);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(local, error);
        }

        try
        {
            return new FileStream(Path.Combine(local, ".importing"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (UnauthorizedAccessException error)
        {
            throw NotWritable(local, error);
        }
        catch (IOException error)
        {
            throw new FolderException($"another import is writing to {local}; let it end first", error);
        }
    }

    private static FolderException NotWritable(string local, Exception error) =>
        new($"{local} cannot be written ({error.Message.TrimEnd('.')}); allow it to this user, or set Knowledge:Path to a folder that this user may write", error);

    /// <summary>The imported source with that key, or null.</summary>
    public Source? Source(string key) => _sources.GetValueOrDefault(key);

    /// <summary>Writes a document and its source.</summary>
    /// <returns>True where it replaced an earlier version.</returns>
    /// <exception cref="ImportException">It would be a fault in the corpus; nothing was changed.</exception>
    /// <exception cref="IOException">It cannot be written; what was there stays.</exception>
    public bool Save(LocalDocument document, Source source)
    {
        var markdown = MarkdownWriter.Write(document);
        var old = _places.GetValueOrDefault(document.Id);
        var places = Place.Of(document);
        var placed = With(source, document.Id, places);
        var narrow = List(placed);
        if (CorpusReader.Check(narrow, document.File, markdown) is [var fault, ..]) throw new ImportException($"cannot be written as the knowledge folder wants it ({fault}); please report this line");

        var target = Path.Combine(_folder, document.File);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using (var aside = new FileAside(target, markdown))
        {
            FileAside.Replace(_sourcesFile, old is null ? narrow : List(With(source, document.Id, [.. places, .. old])));
            aside.Swap();
        }

        if (old is not null) FileAside.Replace(_sourcesFile, narrow);
        (_places[document.Id], _sources[source.Key]) = (places, placed);
        return old is not null;
    }

    public void Dispose()
    {
        _lock.Dispose();
        var local = Path.Combine(_folder, CorpusReader.LocalFolder);
        if (!Directory.EnumerateFileSystemEntries(local).Any()) Directory.Delete(local);
    }

    /// <summary>The source with all of its places, when that document has these.</summary>
    private Source With(Source source, string document, IReadOnlyList<Place> places)
    {
        var all = _places.Where(known => known.Key != document).SelectMany(known => known.Value).Concat(places);
        return source with { Locators = Place.Set(all.Where(place => place.Source == source.Key)) };
    }

    private string List(Source changed) => LocalSourcesWriter.Write(_sources.Values.Where(known => known.Key != changed.Key).Append(changed));
}
