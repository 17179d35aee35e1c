namespace AssistantBot.Documents.Import.Pdf;

/// <summary>Reads PDF through the program <c>pdftotext</c>; each text is placed on its page.</summary>
internal sealed class PdfReader(ImportLimits limits, string program = "pdftotext") : IFileReader
{
    /// <summary>Bytes within which a PDF says that it is one.</summary>
    private const int Opening = 1024;

    private const int MostSizes = 4;

    public IReadOnlyList<string> Extensions { get; } = [".pdf"];

    public async Task<Content> ReadAsync(ImportFile file, CancellationToken cancel)
    {
        file.Check(limits.Bytes);
        if (!await SaysPdfAsync(file.Path, cancel)) throw new ImportException("is no PDF, whatever its name says");
        var pages = await new PdfToText(program).ReadAsync(file.Path, limits.Pages + 1, text => PdfLayoutReader.Read(text, limits), cancel);
        if (pages.All(page => page.Lines.Count == 0)) throw new ImportException("holds no text, only pictures of it; run text recognition (OCR) over it and import the result");
        return Write(pages);
    }

    private static async Task<bool> SaysPdfAsync(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        var opening = new byte[Opening];
        var length = await file.ReadAtLeastAsync(opening, Opening, throwOnEndOfStream: false, cancel);
        return opening.AsSpan(0, length).IndexOf("%PDF-"u8) >= 0;
    }

    private Content Write(IReadOnlyList<PdfPage> pages)
    {
        var lines = pages.SelectMany(page => page.Lines).ToList();
        var body = lines.GroupBy(line => Math.Round(line.Height, 1)).MaxBy(group => group.Sum(line => line.Text.Length))!.Key;
        var large = body * PageWriter.Larger;
        var sizes = lines.Select(line => Math.Round(line.Height, 1)).Where(height => height > large).Distinct().OrderDescending().ToList();
        var content = new ContentBuilder(limits);
        var writer = new PageWriter(content, body, Apart(sizes));
        foreach (var page in RunningLines.Remove(pages, large)) writer.Write(page);
        writer.Close();
        content.Page(pages.Count);
        return content.Build();
    }

    /// <summary>The sizes that differ enough to tell levels apart.</summary>
    private static List<double> Apart(List<double> sizes)
    {
        var apart = new List<double>();
        foreach (var size in sizes)
        {
            if (apart.Count == 0 || size < apart[^1] * 0.95) apart.Add(size);
        }

        return [.. apart.Take(MostSizes)];
    }
}
