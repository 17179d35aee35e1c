using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace AssistantBot.Documents.Import.Pdf;

/// <summary>Runs <c>pdftotext</c>, which knows PDF, in a process of its own that a hostile file cannot leave.</summary>
/// <param name="program">Its name or path.</param>
internal sealed class PdfToText(string program)
{
    private const int CopyingForbidden = 3;
    private const string Missing = "needs the program pdftotext, which is not here; install poppler-utils (Debian, Ubuntu), poppler (Homebrew) or Poppler for Windows, and import again";

    /// <summary>Hands its output to <paramref name="read"/>: the words of each page and where they stand, as XHTML.</summary>
    /// <exception cref="ImportException">The program is missing, or cannot read the file.</exception>
    public async Task<T> ReadAsync<T>(string file, int pages, Func<TextReader, T> read, CancellationToken cancel)
    {
        using var process = Start(file, pages);
        await using var end = cancel.Register(() => Kill(process));
        try
        {
            var errors = FirstLineAsync(process.StandardError);
            var found = await ResultAsync(process, read);
            await process.WaitForExitAsync(cancel);
            if (process.ExitCode != 0) throw Refusal(process.ExitCode, await errors);
            return found.Value;
        }
        finally
        {
            Kill(process);
        }
    }

    /// <summary>The output as read; what is wrong with it counts only where the program itself finds nothing wrong.</summary>
    private static async Task<Lazy<T>> ResultAsync<T>(Process process, Func<TextReader, T> read)
    {
        try
        {
            var value = await Task.Run(() => read(process.StandardOutput));
            return new Lazy<T>(() => value);
        }
        catch (System.Xml.XmlException error)
        {
            return new Lazy<T>(() => throw new ImportException("is damaged: its text cannot be read; save it anew and import that", error));
        }
    }

    private Process Start(string file, int pages)
    {
        string[] arguments = ["-bbox-layout", "-enc", "UTF-8", "-l", pages.ToString(CultureInfo.InvariantCulture), file, "-"];
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
        }
        catch (Win32Exception error)
        {
            throw new ImportException(Missing, error);
        }
    }

    /// <summary>Reads to the end, so that the program is never held up, and keeps the first line.</summary>
    private static async Task<string> FirstLineAsync(StreamReader errors)
    {
        var first = await errors.ReadLineAsync() ?? "";
        while (await errors.ReadLineAsync() is not null)
        {
        }

        return TextCleaner.Shorten(TextCleaner.Clean(first), 120);
    }

    private static ImportException Refusal(int status, string said)
    {
        if (said.Contains("password", StringComparison.OrdinalIgnoreCase)) return new ImportException("is protected by a password; save it without one");
        return new ImportException(status == CopyingForbidden ? "forbids copying its text; ask its author for a file that allows it" : $"is damaged, or no PDF (pdftotext says \"{said}\"); save it anew and import that");
    }

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
