using AssistantBot.Hosting;
using AssistantBot.Knowledge.Passages;
using AssistantBot.OfficialSdks.Search;

namespace AssistantBot.Composition;

/// <summary>
/// Opens the index in the data folder. Where that cannot take it the index is held in memory, for it can be made again, and the program
/// says so once it has started; whether it may start on such a folder is for the state to say.
/// </summary>
internal sealed partial class IndexKeeper(ProgramFolders folders, ILogger<IndexKeeper> log) : IHostedService, IReadinessCheck
{
    private volatile Exception? _notKept;

    public string Name => "index";

    public LucenePassageIndex Open(IReadOnlyList<Passage> passages, IReadOnlyList<string> synonyms)
    {
        var index = OpenOrHold(passages, synonyms);
        _notKept = index.NotKept;
        return index;
    }

    public Task<Readiness> CheckAsync() => Task.FromResult(_notKept is null ? new Readiness(true, "kept", null) : new Readiness(true, "memory", "the data folder cannot take the index, which is made again at every start"));

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (_notKept is { } why) LogHeld(why.Message);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private LucenePassageIndex OpenOrHold(IReadOnlyList<Passage> passages, IReadOnlyList<string> synonyms)
    {
        try
        {
            return LucenePassageIndex.Open(Path.Combine(folders.Data, "index"), passages, synonyms);
        }
        catch (FolderException error)
        {
            return LucenePassageIndex.Hold(passages, synonyms, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The index is held in memory and made again at every start, because the data folder cannot take it ({Reason}); make room, or set Data:Path to a folder that this user may write")]
    private partial void LogHeld(string reason);
}
