using System.Globalization;
using System.Text;

namespace AssistantBot.Tests.Documents.Import;

/// <summary>A PDF made by hand: lines of Helvetica at their places, in points from the top left of an A4 page.</summary>
internal static class PdfSample
{
    public const double Body = 11;

    /// <summary>A review of two pages: a title, a heading, a table, a running title, and a list on the second page.</summary>
    public static byte[] Review() => Write(
        [
            .. Running(1),
            new(56, 100, 20, "Library review 2025"),
            .. Text(140, "The council keeps nineteen branch libraries and two mobile ones, which", "reach 61,000 borrowers."),
            new(56, 190, 15, "Opening hours"),
            .. Text(220, "Hartwell branch opens on four days a week."),
            .. Row(260, "Branch", "Days open", "Visits"), .. Row(276, "Hartwell", "4", "12,400"), .. Row(292, "Thornbury", "6", "48,100"), .. Row(308, "Lower Deeping", "2", "3,050"),
        ],
        [
            .. Running(2),
            new(56, 100, 15, "Staff"),
            .. Text(130, "Volunteers staff the Thornbury desk on Saturdays.", "They do two things:"),
            new(56, 170, Body, "•"), new(74, 170, Body, "shelve returned books"), new(56, 186, Body, "•"), new(74, 186, Body, "greet borrowers"),
        ]);

    /// <summary>The review under a password that is not the empty one.</summary>
    public static byte[] Locked()
    {
        var key = new string('k', 32);
        var file = Encoding.Latin1.GetString(Review());
        return Encoding.Latin1.GetBytes(file.Replace("trailer <<", $"trailer << /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ({key}) /U ({key}) >>", StringComparison.Ordinal));
    }

    public static byte[] Write(params IReadOnlyList<PdfText>[] pages)
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', pages.Select((_, i) => $"{4 + (2 * i)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        };
        foreach (var page in pages)
        {
            var stream = string.Concat(page.Select(text => string.Create(CultureInfo.InvariantCulture, $"BT /F1 {text.Size} Tf 1 0 0 1 {text.Left} {842 - text.Top} Tm ({Escape(text.Words)}) Tj ET\n")));
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {objects.Count + 2} 0 R >>");
            objects.Add($"<< /Length {stream.Length} >>\nstream\n{stream}endstream");
        }

        return Encoding.Latin1.GetBytes(File(objects));
    }

    private static string File(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var index = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        return file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{index}\n%%EOF\n").ToString();
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal).Replace('•', '\u0095');

    private static IEnumerable<PdfText> Running(int page) => [new(56, 40, 8, "Library review"), new(500, 40, 8, $"Page {page}")];

    private static IEnumerable<PdfText> Text(double top, params string[] lines) => lines.Select((line, i) => new PdfText(56, top + (i * 14), Body, line));

    private static IEnumerable<PdfText> Row(double top, params string[] cells) => cells.Select((cell, i) => new PdfText(56 + (i * 130), top, Body, cell));
}

/// <param name="Top">Where the letters stand, from the top of the page.</param>
internal sealed record PdfText(double Left, double Top, double Size, string Words);
