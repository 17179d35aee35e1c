using AssistantBot.Documents.Import;
using AssistantBot.Knowledge;
using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Tests.Documents.Import;

/// <summary>A small knowledge folder and a folder of files to import into it.</summary>
internal sealed class ImportFixture : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ImportFixture()
    {
        Directory.CreateDirectory(Path.Combine(Knowledge, "guide"));
        Directory.CreateDirectory(Files);
        File.WriteAllText(Path.Combine(Knowledge, "sources.yaml"), """
            guide:
              label: Guide
              title: A guide
              publisher: A council
              date: May 2011
              year: 2011
              licence: not known
              address: not known
              locators:
                paragraphs: { 1: 3 }
            """);
        File.WriteAllText(Path.Combine(Knowledge, "themes.yaml"), "models: Models of sharing\n");
        File.WriteAllText(Path.Combine(Knowledge, "synonyms.txt"), "");
        foreach (var rules in (string[])["answers.yaml", "councils.txt"]) File.Copy(Path.Combine(AppContext.BaseDirectory, "knowledge", rules), Path.Combine(Knowledge, rules));
        File.WriteAllText(Path.Combine(Knowledge, "guide", "start.md"), """
            ---
            id: guide/start
            title: Start
            source: guide
            locator: "1.1"
            kind: guidance
            themes: [models]
            ---

            # Start

            ## First steps {loc="1.1"}
            <!-- asks: where do we begin? -->

            Partners first agree what they want.
            """);
    }

    /// <summary>The knowledge folder.</summary>
    public string Knowledge => _folder.File("knowledge");

    /// <summary>The folder of files to import.</summary>
    public string Files => _folder.File("files");

    public ImportLimits Limits { get; set; } = new();

    /// <summary>The readers; those of the program where a test sets no others.</summary>
    public IReadOnlyList<IFileReader>? Readers { get; set; }

    public string Local(string name) => Path.Combine(Knowledge, "local", name);

    public string Put(string name, string text) => Put(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string Put(string name, byte[] bytes)
    {
        var path = Path.Combine(Files, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public Task<List<ImportOutcome>> Import(string path, string? source = null, string? title = null, string? publisher = null, string? date = null) =>
        Import(new ImportRequest(path, source, title, publisher, date));

    public async Task<List<ImportOutcome>> Import(ImportRequest request)
    {
        Assert.Null(request.Problem());
        var outcomes = new List<ImportOutcome>();
        var importer = new Importer(Knowledge, Readers ?? ImportReaders.All(Limits), Limits, TimeProvider.System);
        await foreach (var outcome in importer.RunAsync(request.Clean(), CancellationToken.None)) outcomes.Add(outcome);
        Assert.Empty(CorpusReader.Read(Knowledge).Faults);
        return outcomes;
    }

    /// <summary>Imports one file that must be taken; returns its Markdown without the front matter.</summary>
    public async Task<string> Markdown(string path)
    {
        var outcome = Assert.Single(await Import(path));
        Assert.Null(outcome.Reason);
        return File.ReadAllText(Path.Combine(Knowledge, outcome.Document!.File)).Split("---\n", 3)[2].Trim();
    }

    /// <summary>Imports one file that must not be taken, and nothing may remain; returns why.</summary>
    public async Task<string> Refusal(string path)
    {
        var outcome = Assert.Single(await Import(path));
        Assert.Equal(Outcome.Refused, outcome.Outcome);
        Assert.False(Directory.Exists(Path.Combine(Knowledge, "local")));
        return outcome.Reason!;
    }

    /// <summary>The first passage found, as "key, locator: text".</summary>
    public string Search(string words)
    {
        var first = KnowledgeBase.Load(Knowledge).Search(words, 1).Single().Passage;
        return $"{first.Source.Key}, {first.Locator}: {first.Text}";
    }

    public void Dispose() => _folder.Dispose();
}

/// <summary>A test that needs the program pdftotext. Without it the test is skipped; on a build server it fails instead.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PdfFactAttribute : FactAttribute
{
    public PdfFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") is "true" or "1") return;
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, "pdftotext")) || File.Exists(Path.Combine(folder, "pdftotext.exe"))))
            Skip = "no pdftotext: install poppler-utils";
    }
}
