using Microsoft.Extensions.Logging;

namespace AssistantBot.Conversation.Model;

/// <summary>How the model stands. After several faults in a row it is left alone for a while, so that nobody waits for it in vain; then one question tries it again.</summary>
public sealed partial class ModelHealth(TimeProvider time, ILogger<ModelHealth> log)
{
    /// <summary>Faults in a row after which it is left alone.</summary>
    public const int Patience = 3;

    /// <summary>How long it is left alone.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private int _faults;
    private DateTimeOffset _until;
    private bool _asked;

    /// <summary>What was wrong the last time, and what to do; null where nothing was.</summary>
    public ModelException? Fault { get; private set; }

    /// <summary>True where it has answered or failed since the start.</summary>
    public bool WasAsked
    {
        get
        {
            lock (_lock) return _asked;
        }
    }

    /// <summary>Ends where it may be asked.</summary>
    /// <exception cref="ModelException">It is left alone.</exception>
    public void Enter()
    {
        lock (_lock)
        {
            if (_faults < Patience) return;
            if (time.GetUtcNow() < _until) throw new ModelException(ModelFault.Resting, Fault?.Message ?? "the model failed several times in a row");
            _until = time.GetUtcNow() + Rest;
        }
    }

    /// <summary>It answered.</summary>
    public void Succeed()
    {
        bool recovered;
        lock (_lock)
        {
            recovered = Fault is not null;
            (_asked, _faults, Fault) = (true, 0, null);
        }

        if (recovered) LogRecovered();
    }

    /// <summary>Its words are not said. Where that is no fault of the endpoint's, it stands as before; the same fault again is not logged again.</summary>
    public void Fail(ModelException fault)
    {
        if (fault.Fault == ModelFault.Unsupported) Succeed();
        if (fault.Fault is ModelFault.Unsupported or ModelFault.OverBudget or ModelFault.Resting) return;
        bool isNew;
        lock (_lock)
        {
            isNew = Fault?.Fault != fault.Fault;
            (_asked, Fault) = (true, fault);
            if (++_faults >= Patience) _until = time.GetUtcNow() + Rest;
        }

        if (isNew) LogFault(fault.Fault, fault.Message, fault.Fault == ModelFault.Unexpected ? fault.InnerException : null);
    }

    [LoggerMessage(1, LogLevel.Warning, "The language model cannot be used ({Fault}): {Reason}. Questions are answered without it")]
    private partial void LogFault(ModelFault fault, string reason, Exception? error);

    [LoggerMessage(2, LogLevel.Information, "The language model answers again")]
    private partial void LogRecovered();
}
