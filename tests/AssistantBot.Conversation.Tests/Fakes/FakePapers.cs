using AssistantBot.Conversation.Ports;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Conversation.Tests.Fakes;

/// <summary>Keeps what was to be written, or fails.</summary>
internal sealed class FakePapers : IPapers
{
    public List<(Report Report, PaperFormat Format)> Written { get; } = [];

    public Exception? Fault { get; set; }

    public Task<Paper> WriteAsync(Report report, PaperFormat format, string owner, CancellationToken cancel)
    {
        if (Fault is not null) throw Fault;
        Written.Add((report, format));
        return Task.FromResult(new Paper($"paper-{Written.Count}", $"{report.Title}.{(format == PaperFormat.Word ? "docx" : format == PaperFormat.Excel ? "xlsx" : format == PaperFormat.Json ? "json" : "csv")}", "application/octet-stream", "", 1));
    }
}
