using System.Globalization;

namespace AssistantBot.Knowledge.Corpus;

/// <summary>Everything below the knowledge folder.</summary>
/// <param name="Synonyms">Lines of <c>synonyms.txt</c>.</param>
/// <param name="Rules">What decides whether a question is answered.</param>
/// <param name="Themes">Titles by theme key.</param>
/// <param name="Found">What could be better; looked for when it is asked for, which no start does.</param>
public sealed record CorpusContent(
    IReadOnlyList<Document> Documents, IReadOnlyDictionary<string, Source> Sources, IReadOnlyDictionary<string, string> Themes,
    IReadOnlyList<string> Synonyms, AnswerRules Rules, IReadOnlyList<CorpusFault> Faults, Lazy<IReadOnlyList<CorpusFault>> Found)
{
    /// <summary>What could be better.</summary>
    public IReadOnlyList<CorpusFault> Remarks => Found.Value;
}

/// <summary>Reads the knowledge folder.</summary>
public static class CorpusReader
{
    /// <summary>The folder of imported documents, below the knowledge folder.</summary>
    public const string LocalFolder = "local";

    /// <summary>The list of their sources; there is none before the first import.</summary>
    public const string LocalSources = $"{LocalFolder}/sources.yaml";

    /// <summary>Reads all documents; what is wrong is in <see cref="CorpusContent.Faults"/>, what could be better in <see cref="CorpusContent.Remarks"/>.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static CorpusContent Read(string folder)
    {
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"there is no knowledge folder at {folder}; set Knowledge:Path");
        var faults = new List<CorpusFault>();
        var sources = SourcesReader.Sources("sources.yaml", Text(folder, "sources.yaml", faults), faults);
        AddLocal(folder, sources, faults);
        var themes = SourcesReader.Themes("themes.yaml", Text(folder, "themes.yaml", faults), faults);
        var synonyms = Text(folder, "synonyms.txt", faults).Split('\n');
        var rules = AnswerRulesReader.Read(Text(folder, AnswerRulesReader.File, faults), Text(folder, AnswerRulesReader.CouncilsFile, faults), faults);
        var documents = new List<Document>();
        var links = new List<Link>();
        var files = Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        var read = new (Document? Document, IEnumerable<Link> Links, List<CorpusFault> Faults)[files.Length];
        Parallel.For(0, files.Length, i => read[i] = Read(folder, files[i], sources, themes));
        foreach (var (document, found, wrong) in read)
        {
            if (document is not null) documents.Add(document);
            links.AddRange(found);
            faults.AddRange(wrong);
        }

        if (documents.Count == 0) faults.Add(new CorpusFault(".", 1, "there is no document", "add Markdown files below the knowledge folder"));
        faults.AddRange(BrokenLinks(documents, links));
        faults.AddRange(SynonymFaults(synonyms));
        return new CorpusContent(documents, sources, themes, synonyms, rules, faults, new(() => [.. MissingAsks(documents), .. ShrunkenPhrases.Find(synonyms, documents)]));
    }

    private static (Document? Document, IEnumerable<Link> Links, List<CorpusFault> Faults) Read(string folder, string path, Dictionary<string, Source> sources, IReadOnlyDictionary<string, string> themes)
    {
        var faults = new List<CorpusFault>();
        var reader = new DocumentReader(Path.GetRelativePath(folder, path).Replace('\\', '/'), sources, themes, faults);
        return (reader.Read(File.ReadAllText(path)), reader.Links, faults);
    }

    /// <summary>Finds what would be wrong with a document of <see cref="LocalFolder"/>.</summary>
    /// <param name="sources">Text of <see cref="LocalSources"/>.</param>
    /// <param name="file">Path of the document below the knowledge folder.</param>
    public static IReadOnlyList<CorpusFault> Check(string sources, string file, string markdown)
    {
        var faults = new List<CorpusFault>();
        var known = SourcesReader.Sources(LocalSources, sources, faults).ToDictionary(pair => pair.Key, pair => pair.Value with { IsLocal = true });
        var reader = new DocumentReader(file, known, new Dictionary<string, string>(), faults);
        reader.Read(markdown);
        faults.AddRange(BrokenLinks([], [.. reader.Links]));
        return faults;
    }

    private static void AddLocal(string folder, Dictionary<string, Source> sources, List<CorpusFault> faults)
    {
        var path = Path.Combine(folder, LocalSources);
        if (!File.Exists(path)) return;
        foreach (var (key, source) in SourcesReader.Sources(LocalSources, File.ReadAllText(path), faults))
        {
            if (!sources.TryAdd(key, source with { IsLocal = true })) faults.Add(new CorpusFault(LocalSources, 1, $"the source \"{key}\" is one of sources.yaml", "give it and its folder another name"));
        }
    }

    private static string Text(string folder, string file, List<CorpusFault> faults)
    {
        var path = Path.Combine(folder, file);
        if (File.Exists(path)) return File.ReadAllText(path);
        faults.Add(new CorpusFault(file, 1, "the file is missing", $"add {file} to the knowledge folder"));
        return "";
    }

    private static IEnumerable<CorpusFault> BrokenLinks(List<Document> documents, List<Link> links)
    {
        var ids = documents.Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
        var targets = documents.SelectMany(document => document.Sections.Select(section => $"{document.Id}#{section.Anchor}")).ToHashSet(StringComparer.Ordinal);
        return from link in links
               where !ids.Contains(link.Target) && !targets.Contains(link.Target)
               select new CorpusFault(link.File, link.Line, $"the link \"{link.Target}\" leads nowhere", "write the id of a document, with #anchor of a heading where one is meant");
    }

    private static IEnumerable<CorpusFault> SynonymFaults(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Split('#')[0].Trim();
            if (line.Length == 0) continue;
            var sides = line.Split("=>");
            var terms = sides[0].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var good = sides.Length == 1 ? terms.Length > 1 : sides.Length == 2 && terms.Length > 0 && sides[1].Trim().Length > 0;
            if (!good) yield return new CorpusFault("synonyms.txt", i + 1, "the line holds no group of terms", "write \"a, b, c\" or \"a, b => c\"");
        }
    }

    private static IEnumerable<CorpusFault> MissingAsks(List<Document> documents)
    {
        foreach (var document in documents.Where(document => document.Kind != DocumentKinds.Path && !document.Source.IsLocal))
        {
            foreach (var section in document.Sections)
            {
                if (section.Asks.Count == 0 && section.Parts.Any(part => part is not TablePart))
                    yield return new CorpusFault(document.File, section.Line, $"\"{section.Heading}\" has no asks", "add three to eight below its heading");
                foreach (var row in section.Parts.OfType<TablePart>().SelectMany(table => table.Rows).Where(row => row.Asks.Count == 0))
                    yield return new CorpusFault(document.File, row.Line, string.Create(CultureInfo.InvariantCulture, $"a table row under \"{section.Heading}\" has no asks"), "add \"row N: ...\" below the table");
            }
        }
    }
}
