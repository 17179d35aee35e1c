using AssistantBot.Conversation.Ports;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Tests.Fakes;

/// <summary>Writes the format and the headline as the file, and keeps what it wrote.</summary>
internal sealed class FakePapers : IPapers, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public List<(Report Report, PaperFormat Format)> Written { get; } = [];

    /// <summary>What goes wrong, or null.</summary>
    public Exception? Failure { get; init; }

    public async Task<Paper> WriteAsync(Report report, PaperFormat format, string owner, CancellationToken cancel)
    {
        if (Failure is not null) throw Failure;
        Written.Add((report, format));
        var (ending, type) = format switch
        {
            PaperFormat.Word => ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            PaperFormat.Excel => ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            _ => ("csv", "text/csv"),
        };
        var path = _folder.File($"{Written.Count}.{ending}");
        await File.WriteAllTextAsync(path, $"{format}: {report.Headline.Text}\r\n", cancel);
        return new Paper($"id{Written.Count}", $"{report.Title}.{ending}", type, path, new FileInfo(path).Length);
    }

    public void Dispose() => _folder.Dispose();
}
