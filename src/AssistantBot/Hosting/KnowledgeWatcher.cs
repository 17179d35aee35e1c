using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Corpus;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Hosting;

/// <summary>Loads the corpus anew when a file below the knowledge folder changes. A corpus with faults is reported, and the one in force stays.</summary>
internal sealed partial class KnowledgeWatcher(ReloadableContent content, TimeProvider time, ILogger<KnowledgeWatcher> log) : IHostedService, IReadinessCheck, IDisposable
{
    /// <summary>Editors write a file in several steps; the corpus is read when they have been quiet for this long.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private readonly FileSystemWatcher _files = new(content.Folder) { IncludeSubdirectories = true };
    private ITimer? _timer;
    private volatile string? _fault;

    public string Name => "knowledge";

    public Task<Readiness> CheckAsync()
    {
        var knowledge = content.Current.Knowledge;
        return Task.FromResult(new Readiness(true, _fault is null ? "current" : "kept", _fault)
        {
            Counts = new Dictionary<string, int> { ["documents"] = knowledge.Documents.Count, ["passages"] = knowledge.Passages.Count },
        });
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _timer = time.CreateTimer(_ => Reload(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _files.Changed += Changed;
        _files.Created += Changed;
        _files.Deleted += Changed;
        _files.Renamed += Changed;
        _files.Error += Changed;
        _files.EnableRaisingEvents = true;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _files.EnableRaisingEvents = false;
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _files.Dispose();
        _timer?.Dispose();
    }

    private void Changed(object sender, EventArgs change) => _timer?.Change(Quiet, Timeout.InfiniteTimeSpan);

    private void Reload()
    {
        try
        {
            content.Reload();
            _fault = null;
            LogReloaded(content.Current.Knowledge.Documents.Count, content.Current.Knowledge.Passages.Count);
        }
        catch (Exception error) when (error is CorpusException or ToolkitException or IOException or UnauthorizedAccessException or FolderException)
        {
            _fault = "a change to the knowledge folder was not taken over, because it has faults; the check verb lists them";
            LogKept(error.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The knowledge folder changed: {Documents} documents, {Passages} passages are in force")]
    private partial void LogReloaded(int documents, int passages);

    [LoggerMessage(Level = LogLevel.Error, Message = "The knowledge folder changed, and what was in force stays: {Reason}")]
    private partial void LogKept(string reason);
}
