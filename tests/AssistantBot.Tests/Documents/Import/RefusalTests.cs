using System.IO.Compression;
using System.Text;
using AssistantBot.Documents.Import;
using AssistantBot.Documents.Import.Pdf;

namespace AssistantBot.Tests.Documents.Import;

/// <summary>A file that is broken, locked, empty, too large or hostile is refused with the reason, and leaves nothing behind.</summary>
public sealed class RefusalTests : IDisposable
{
    private const string Types = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>""";

    private readonly ImportFixture _import = new();

    public void Dispose() => _import.Dispose();

    [Theory]
    [InlineData("empty.docx")]
    [InlineData("empty.pdf")]
    [InlineData("empty.html")]
    [InlineData("empty.txt")]
    [InlineData("empty.md")]
    public async Task An_empty_file(string name) => Assert.Equal("is empty", await _import.Refusal(_import.Put(name, "")));

    [Theory]
    [InlineData("blank.txt", "  \n\n ")]
    [InlineData("blank.html", "<title>Nothing</title><script>alert(1)</script>")]
    [InlineData("blank.md", "---\ntitle: Nothing\n---\n<!-- nothing -->\n")]
    public async Task A_file_without_text(string name, string text) => Assert.Equal("holds no text", await _import.Refusal(_import.Put(name, text)));

    [Fact]
    public async Task A_Word_file_without_text() => Assert.Equal("holds no text", await _import.Refusal(_import.Put("blank.docx", WordSample.Write(WordSample.Plain(" ")))));

    [Theory]
    [InlineData("letter.docx", "Dear all", "is damaged, or is not what its name says (InvalidDataException); save it anew and import that")]
    [InlineData("letter.pdf", "Dear all", "is no PDF, whatever its name says")]
    [InlineData("letter.txt", "Dear\0all", "is not text, whatever its name says")]
    [InlineData("letter.odt", "Dear all", "is not read; import takes .docx, .pdf, .html, .htm, .txt, .md, .markdown")]
    public async Task A_file_that_is_not_what_its_name_says(string name, string text, string reason) => Assert.Equal(reason, await _import.Refusal(_import.Put(name, text)));

    [Fact]
    public async Task A_Word_file_that_is_cut_short()
    {
        var whole = WordSample.Strategy();
        Assert.StartsWith("is damaged", await _import.Refusal(_import.Put("cut.docx", whole[..(whole.Length / 2)])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_that_is_no_Word_file() => Assert.Equal("is no Word file, whatever its name says", await _import.Refusal(Packed(("readme.xml", "<a/>"))));

    [Fact]
    public async Task A_Word_file_under_a_password() =>
        Assert.Equal("is protected by a password, or is an older .doc under another name; save it as .docx without a password", await _import.Refusal(_import.Put("locked.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0])));

    [Fact]
    public async Task A_Word_file_that_unpacks_to_far_more_than_it_is()
    {
        _import.Limits = new ImportLimits { UnpackedBytes = 100_000 };
        var path = Packed(("[Content_Types].xml", Types), ("word/media/picture.png", new string('0', 1_000_000)));
        Assert.True(new FileInfo(path).Length < 10_000);
        Assert.Equal("unpacks to more than a document holds; split it", await _import.Refusal(path));
    }

    [Fact]
    public async Task A_Word_file_whose_text_unpacks_to_far_more_than_it_is()
    {
        _import.Limits = new ImportLimits { PartCharacters = 100_000 };
        Assert.Equal("unpacks to more than a document holds; split it", await _import.Refusal(Packed(("[Content_Types].xml", Types), ("word/document.xml", $"<a>{new string('0', 1_000_000)}</a>"))));
    }

    [Fact]
    public async Task A_Word_file_of_countless_parts()
    {
        _import.Limits = new ImportLimits { Parts = 20 };
        Assert.Equal("holds more than 20 parts, as no Word file does", await _import.Refusal(Packed([.. Enumerable.Range(0, 21).Select(i => ($"{i}.xml", "<a/>"))])));
    }

    [Fact]
    public async Task A_Word_file_that_declares_entities() =>
        Assert.Equal("declares XML entities, as no Word file does", await _import.Refusal(Packed(
            ("[Content_Types].xml", Types), ("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>"))));

    [Fact]
    public async Task A_Word_file_with_a_broken_part() =>
        Assert.Equal("is damaged: its XML cannot be read; save it anew and import that", await _import.Refusal(Packed(("[Content_Types].xml", Types), ("word/document.xml", "<a><b></a>"))));

    [Fact]
    public async Task A_Word_file_nested_without_end() =>
        Assert.Equal("has more than 200 elements within one another", await _import.Refusal(Packed(
            ("[Content_Types].xml", Types), ("word/document.xml", string.Concat(Enumerable.Repeat("<a>", 3_000)) + string.Concat(Enumerable.Repeat("</a>", 3_000))))));

    [Theory]
    [InlineData("../../../sources.yaml")]
    [InlineData("/etc/passwd")]
    [InlineData("word\\..\\..\\sources.yaml")]
    [InlineData("c:/windows/win.ini")]
    public async Task A_Word_file_whose_parts_lead_out_of_it(string name)
    {
        Assert.Equal("holds a part whose name leads out of it, as no Word file does", await _import.Refusal(Packed(("[Content_Types].xml", Types), (name, "guide: {}"))));
        Assert.StartsWith("guide:\n  label: Guide", await File.ReadAllTextAsync(Path.Combine(_import.Knowledge, "sources.yaml")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    public async Task A_page_nested_without_end(string tag) =>
        Assert.Matches("has more than 200 (elements|lists) within one another", await _import.Refusal(_import.Put("deep.html", $"{string.Concat(Enumerable.Repeat(tag, 5_000))}deep")));

    [Fact]
    public async Task Markdown_nested_without_end() => Assert.NotEmpty(await _import.Refusal(_import.Put("deep.md", $"{new string('>', 5_000)} deep")));

    [Fact]
    public async Task A_table_without_end()
    {
        Assert.Equal("has a table of more than 60 columns; split it", await _import.Refusal(_import.Put("wide.html", "<table><tr><th colspan=1000>a<th>b<tr><td>1<td>2</table>")));
        _import.Limits = new ImportLimits { Rows = 10 };
        Assert.Equal("has a table of more than 10 rows; split it", await _import.Refusal(_import.Put("long.html", $"<table><tr><th>a<th>b{string.Concat(Enumerable.Repeat("<tr><td>1<td>2", 20))}</table>")));
    }

    [Fact]
    public async Task A_file_that_is_too_large()
    {
        _import.Limits = new ImportLimits { Bytes = 2_000_000, TextBytes = 1_000_000 };
        Assert.Equal("has 1.5 MB; split it into files of at most 1.0 MB", await _import.Refusal(_import.Put("large.txt", new string('a', 1_500_000))));
        Assert.Equal("has 2.5 MB; split it into files of at most 2.0 MB", await _import.Refusal(_import.Put("large.docx", new string('a', 2_500_000))));
    }

    [Fact]
    public async Task A_file_of_too_many_words()
    {
        _import.Limits = new ImportLimits { Words = 50 };
        Assert.Equal("has more than 50 words; split it", await _import.Refusal(_import.Put("long.txt", string.Concat(Enumerable.Repeat("word ", 51)))));
    }

    [Fact]
    public async Task A_file_of_too_many_headings()
    {
        _import.Limits = new ImportLimits { Sections = 5 };
        Assert.Equal("has more than 5 headings and pieces; split it", await _import.Refusal(_import.Put("long.md", string.Concat(Enumerable.Range(0, 6).Select(i => $"## H{i}\n\ntext\n\n")))));
    }

    [Fact]
    public async Task A_file_that_takes_too_long()
    {
        _import.Limits = new ImportLimits { Time = TimeSpan.Zero };
        Assert.Equal("took longer than 0 minutes to read; split it", await _import.Refusal(_import.Put("slow.txt", "words")));
    }

    [Fact]
    public async Task A_symbolic_link()
    {
        var secret = Path.Combine(_import.Knowledge, "synonyms.txt");
        await File.WriteAllTextAsync(secret, "car, motor");
        Directory.CreateDirectory(_import.Files);
        File.CreateSymbolicLink(Path.Combine(_import.Files, "link.txt"), secret);
        Directory.CreateSymbolicLink(Path.Combine(_import.Files, "linked"), _import.Knowledge);
        Assert.Equal("is a symbolic link; import the file that it leads to", await _import.Refusal(Path.Combine(_import.Files, "link.txt")));
        Assert.All(await _import.Import(_import.Files), outcome => Assert.Equal("is a symbolic link; import what it leads to", outcome.Reason));
    }

    [PdfFact]
    public async Task A_damaged_pdf() => Assert.StartsWith("is damaged, or no PDF (pdftotext says", await _import.Refusal(_import.Put("damaged.pdf", "%PDF-1.4\nnothing of use")), StringComparison.Ordinal);

    [PdfFact]
    public async Task A_pdf_of_pictures() => Assert.Equal("holds no text, only pictures of it; run text recognition (OCR) over it and import the result", await _import.Refusal(_import.Put("scan.pdf", PdfSample.Write(new List<PdfText>()))));

    [PdfFact]
    public async Task A_pdf_of_too_many_pages()
    {
        _import.Limits = new ImportLimits { Pages = 1 };
        Assert.Equal("has more than 1 pages; split it", await _import.Refusal(_import.Put("long.pdf", PdfSample.Review())));
    }

    [PdfFact]
    public async Task A_pdf_under_a_password() => Assert.Equal("is protected by a password; save it without one", await _import.Refusal(_import.Put("locked.pdf", PdfSample.Locked())));

    [Fact]
    public async Task A_pdf_where_pdftotext_is_missing()
    {
        _import.Readers = [new PdfReader(_import.Limits, "pdftotext-is-not-here")];
        Assert.Equal(
            "needs the program pdftotext, which is not here; install poppler-utils (Debian, Ubuntu), poppler (Homebrew) or Poppler for Windows, and import again",
            await _import.Refusal(_import.Put("review.pdf", PdfSample.Review())));
    }

    [Fact]
    public async Task A_refused_file_does_not_keep_the_others()
    {
        _import.Put("a.txt", "The first file is sound.");
        _import.Put("b.docx", "broken");
        _import.Put("c.txt", "The last file is sound.");
        _import.Put("d.png", "picture");
        var outcomes = await _import.Import(_import.Files);
        Assert.Equal([Outcome.Imported, Outcome.Refused, Outcome.Imported, Outcome.Skipped], outcomes.Select(outcome => outcome.Outcome));
        Assert.Equal(["a", "c", "sources.yaml"], Directory.EnumerateFileSystemEntries(_import.Local("")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private string Packed(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return _import.Put("packed.docx", stream.ToArray());
    }
}
