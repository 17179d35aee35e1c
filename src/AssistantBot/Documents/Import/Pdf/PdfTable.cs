namespace AssistantBot.Documents.Import.Pdf;

/// <summary>A table found on a page: its rows, and the lines that it is made of.</summary>
internal sealed record PdfTable(double Bottom, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlySet<PdfLine> Lines);
