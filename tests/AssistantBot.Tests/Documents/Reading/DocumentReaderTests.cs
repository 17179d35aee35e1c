using System.Text;
using AssistantBot.Conversation.Ports;
using AssistantBot.Documents.Import;
using AssistantBot.Documents.Reading;
using AssistantBot.Tests.Documents.Import;

namespace AssistantBot.Tests.Documents.Reading;

/// <summary>A document that somebody hands over is read in pieces with their places, or refused with the reason.</summary>
public sealed class DocumentReaderTests
{
    private const string Types = "is not read; what can be read is .docx, .pdf, .html, .htm, .txt, .md, .markdown.";

    [Fact]
    public async Task Word_is_read_by_its_headings()
    {
        var text = await Read("strategy.docx", WordSample.Strategy());
        Assert.Equal("Highways strategy 2025", text.Title);
        Assert.Equal(["Gritting", "Depots", "Contract"], text.Pieces.Select(piece => piece.Place));
        Assert.Equal("The council grits 640 kilometres of road.\n\nNote: Measured in March 2025.\n\n- Salt the A-roads.\n- Salt the bus routes.\n\n- drivers\n- weather forecasts", text.Pieces[0].Text);
        Assert.Equal("Each depot has a number of its own:\n\nDepot: Felsham; Gritters: 9; Staff: 21\n\nDepot: Oakley; Gritters: 4; Staff: 8\n\nDepot: Oakley annexe; Gritters: 4; Staff: 3", text.Pieces[1].Text);
    }

    [PdfFact]
    public async Task A_PDF_is_read_by_its_pages_and_headings()
    {
        var text = await Read("review.pdf", PdfSample.Review());
        Assert.Equal("Library review 2025", text.Title);
        Assert.Equal(["page 1", "page 1, Opening hours", "page 2, Staff"], text.Pieces.Select(piece => piece.Place));
        Assert.Equal("Volunteers staff the Thornbury desk on Saturdays. They do two things:\n- shelve returned books\n- greet borrowers", text.Pieces[2].Text);
    }

    [Theory]
    [InlineData("note.md", "# Note\n\n## Costs\n\nIt costs £5.\n\n## Staff\n\nTwo people:\n\n- one\n- two\n", "Note|Costs=It costs £5.|Staff=Two people:\n- one\n- two")]
    [InlineData("note.html", "<title>Note</title><h1>Note</h1><h2>Costs</h2><p>It costs £5.</p><script>alert(1)</script>", "Note|Costs=It costs £5.")]
    [InlineData("our note.txt", "It costs £5.\n\nTwo people:\n\n- one\n- two\n\nThe end.", "our note|paragraph 1=It costs £5.|paragraph 2=Two people:\n- one\n- two|paragraph 3=The end.")]
    [InlineData("C:\\papers\\NOTE.TXT", "It costs £5.", "NOTE|paragraph 1=It costs £5.")]
    public async Task Other_formats_are_read_by_headings_or_paragraphs(string name, string content, string expected)
    {
        var text = await Read(name, Encoding.UTF8.GetBytes(content));
        Assert.Equal(expected, string.Join('|', text.Pieces.Select(piece => $"{piece.Place}={piece.Text}").Prepend(text.Title)));
    }

    [Theory]
    [InlineData("sheet.xlsx", "x", "it " + Types)]
    [InlineData("old.doc", "x", "it " + Types)]
    [InlineData("noname", "x", "it " + Types)]
    [InlineData("", "x", "it " + Types)]
    [InlineData("../../etc/passwd", "x", "it " + Types)]
    [InlineData("empty.txt", "", "it is empty.")]
    [InlineData("blank.txt", " \n ", "it holds no text.")]
    [InlineData("letter.pdf", "Dear all", "it is no PDF, whatever its name says.")]
    [InlineData("letter.docx", "Dear all", "it is damaged, or is not what its name says (InvalidDataException); save it anew and import that.")]
    public async Task What_cannot_be_read_is_refused_in_a_sentence(string name, string content, string reason) =>
        Assert.Equal(reason, (await Assert.ThrowsAsync<UnreadableDocumentException>(() => Read(name, Encoding.UTF8.GetBytes(content)))).Message);

    [PdfFact]
    public async Task A_locked_PDF_is_refused() =>
        Assert.Equal("it is protected by a password; save it without one.", (await Assert.ThrowsAsync<UnreadableDocumentException>(() => Read("board.pdf", PdfSample.Locked()))).Message);

    [Fact]
    public async Task What_is_too_large_is_not_read_to_its_end()
    {
        var endless = new EndlessStream();
        var error = await Assert.ThrowsAsync<UnreadableDocumentException>(() => Reader(new ImportLimits { Bytes = 1_000_000 }).ReadAsync("endless.txt", endless, CancellationToken.None));
        Assert.Equal("it has more than 1.0 MB; split it.", error.Message);
        Assert.InRange(endless.Given, 1_000_000, 2_000_000);
    }

    [Fact]
    public async Task Nothing_of_it_stays_on_the_disk()
    {
        var spy = new SpyReader();
        var reader = new DocumentReader([spy], new ImportLimits(), TimeProvider.System);
        await reader.ReadAsync("a.spy", new MemoryStream([1]), CancellationToken.None);
        await Assert.ThrowsAsync<UnreadableDocumentException>(() => reader.ReadAsync("b.spy", new MemoryStream([2]), CancellationToken.None));
        Assert.Equal(2, spy.Paths.Count);
        Assert.All(spy.Paths, path => Assert.False(Directory.Exists(Path.GetDirectoryName(path))));
    }

    [Fact]
    public async Task Who_goes_away_is_not_told_that_the_document_is_bad() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Reader(new ImportLimits()).ReadAsync("a.txt", new MemoryStream([65]), new CancellationToken(canceled: true)));

    private static Task<DocumentText> Read(string name, byte[] content) => Reader(new ImportLimits()).ReadAsync(name, new MemoryStream(content), CancellationToken.None);

    private static DocumentReader Reader(ImportLimits limits) => new(ImportReaders.All(limits), limits, TimeProvider.System);

    /// <summary>Reads the byte 1, and refuses any other.</summary>
    private sealed class SpyReader : IFileReader
    {
        public List<string> Paths { get; } = [];

        public IReadOnlyList<string> Extensions => [".spy"];

        public Task<Content> ReadAsync(ImportFile file, CancellationToken cancel)
        {
            Paths.Add(file.Path);
            return File.ReadAllBytes(file.Path)[0] == 1 ? Task.FromResult(new Content(null, 0, [new ProseBlock(0, "One.")])) : throw new ImportException("is not one");
        }
    }

    private sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'x');
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
