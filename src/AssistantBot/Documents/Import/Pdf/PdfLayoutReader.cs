using System.Globalization;
using System.Xml;

namespace AssistantBot.Documents.Import.Pdf;

/// <summary>Reads the XHTML of <c>pdftotext -bbox-layout</c>: pages, blocks, lines and words with their places.</summary>
internal sealed class PdfLayoutReader(ImportLimits limits)
{
    private readonly List<PdfPage> _pages = [];
    private readonly List<PdfLine> _lines = [];
    private readonly List<PdfWord> _words = [];
    private double _height;
    private int _block, _count;

    public static IReadOnlyList<PdfPage> Read(TextReader text, ImportLimits limits)
    {
        // The document type names the DTD of XHTML, which nothing here needs; a PDF's text may hold characters that XML forbids.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false };
        using var xml = XmlReader.Create(text, settings);
        return new PdfLayoutReader(limits).Read(xml);
    }

    private List<PdfPage> Read(XmlReader xml)
    {
        for (var reads = xml.Read(); reads;)
        {
            var isWord = xml.NodeType == XmlNodeType.Element && xml.LocalName == "word";
            if (isWord) TakeWord(xml);
            else if (xml.NodeType == XmlNodeType.Element) Open(xml);
            else if (xml.NodeType == XmlNodeType.EndElement) Close(xml.LocalName);
            // Reading a word's text has led past its end already.
            reads = isWord ? !xml.EOF : xml.Read();
        }

        return _pages;
    }

    private void Open(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "page":
                if (_pages.Count == limits.Pages) throw new ImportException($"has more than {limits.Pages:N0} pages; split it");
                _height = Number(xml, "height");
                if (xml.IsEmptyElement) Close("page");
                break;
            case "block":
                _block++;
                break;
        }
    }

    private void Close(string name)
    {
        if (name == "line" && _words.Count > 0)
        {
            _lines.Add(new PdfLine(_block, [.. _words]));
            _words.Clear();
        }
        else if (name == "page")
        {
            _pages.Add(new PdfPage(_pages.Count + 1, _height, [.. _lines]));
            _lines.Clear();
        }
    }

    private void TakeWord(XmlReader xml)
    {
        var (left, top, right, bottom) = (Number(xml, "xMin"), Number(xml, "yMin"), Number(xml, "xMax"), Number(xml, "yMax"));
        var text = TextCleaner.Clean(xml.ReadElementContentAsString());
        if (++_count > limits.Words) throw new ImportException($"has more than {limits.Words:N0} words; split it");
        if (text.Length > 0) _words.Add(new PdfWord(left, top, right, bottom, text));
    }

    private static double Number(XmlReader xml, string attribute) =>
        double.TryParse(xml.GetAttribute(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
