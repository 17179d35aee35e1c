namespace AssistantBot.Doctor;

/// <summary>How a thing stands.</summary>
internal enum FindingState
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>Wrong; the text says what, and what to do.</summary>
    Fault,

    /// <summary>Not looked at; the text says why.</summary>
    Skipped,
}

/// <summary>What one look at a deployment found.</summary>
/// <param name="Text">One line without secrets. Of a fault: what is wrong, a semicolon, and what to do.</param>
internal sealed record Finding(string Check, FindingState State, string Text);
