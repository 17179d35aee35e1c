namespace AssistantBot.Conversation.Model;

/// <summary>Why a model's words are not said.</summary>
public enum ModelFault
{
    /// <summary>No connection could be made, or it broke.</summary>
    Unreachable,

    /// <summary>Nothing came for too long.</summary>
    TimedOut,

    /// <summary>The key or the identity is not accepted.</summary>
    NotAllowed,

    /// <summary>There is no such model or address.</summary>
    NotFound,

    /// <summary>The endpoint or this program takes no more at the moment.</summary>
    Busy,

    /// <summary>The endpoint refuses the request as it is.</summary>
    Refused,

    /// <summary>The endpoint failed.</summary>
    Failing,

    /// <summary>What came is not the protocol.</summary>
    Malformed,

    /// <summary>Nothing was written.</summary>
    Empty,

    /// <summary>It ended in the middle.</summary>
    CutOff,

    /// <summary>It did not stop asking for tools.</summary>
    EndlessTools,

    /// <summary>It failed several times in a row and is left alone for a while.</summary>
    Resting,

    /// <summary>The tokens of this turn or of the person's day are used up.</summary>
    OverBudget,

    /// <summary>What it wrote is not held by the evidence, twice.</summary>
    Unsupported,

    /// <summary>Something else went wrong.</summary>
    Unexpected,
}

/// <summary>A model's words cannot be had or said.</summary>
/// <param name="fault">Why.</param>
/// <param name="message">What happened and what to do, in one line without content or secrets; for who runs the program.</param>
public sealed class ModelException(ModelFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public ModelFault Fault { get; } = fault;

    public static ModelException EndlessTools() => new(ModelFault.EndlessTools, "the model goes on asking for tools instead of answering; try another model");

    /// <summary>What went wrong as one of these.</summary>
    public static ModelException Of(Exception error) => error as ModelException
        ?? new ModelException(ModelFault.Unexpected, $"{error.GetType().Name}: {error.Message.ReplaceLineEndings(" ")}", error);
}
