using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Ports;
using AssistantBot.Plugins.Reports;
using Microsoft.Extensions.Options;

namespace AssistantBot.Documents.Papers;

/// <summary>Makes files of reports, under the council's name and the day's date, with sources as the corpus in force describes them.</summary>
internal sealed class Papers(IContent content, IOptions<PapersOptions> options, PaperShelf shelf, IEnumerable<IPaperWriter> writers, TimeProvider time) : IPapers
{
    private readonly Dictionary<PaperFormat, IPaperWriter> _writers = writers.ToDictionary(writer => writer.Format);

    public async Task<Paper> WriteAsync(Report report, PaperFormat format, string owner, CancellationToken cancel)
    {
        var (paper, writer) = (Describe(report), _writers[format]);
        using var file = new MemoryStream();
        writer.Write(paper, file);
        var name = PaperNames.Of(paper, writer.Extension);
        var (id, path) = await shelf.KeepAsync(name, file.GetBuffer().AsMemory(0, (int)file.Length), owner, cancel);
        return new Paper(id, name, writer.ContentType, path, file.Length);
    }

    private PaperContent Describe(Report report)
    {
        var sources = content.Current.Knowledge.Corpus.Sources;
        var notes = report.Citations.Select((citation, index) => SourceNote.Of(index + 1, citation, sources.GetValueOrDefault(citation.Source)));
        return new PaperContent(report, options.Value.Council.Trim(), time.GetLocalNow(), [.. notes]);
    }
}
