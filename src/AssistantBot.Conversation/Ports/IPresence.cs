namespace AssistantBot.Conversation.Ports;

/// <summary>In which shared conversations something of a person is remembered, so that it is found when they ask for it elsewhere.</summary>
public interface IPresence
{
    /// <param name="owner">As <see cref="Turns.Owner"/> makes it.</param>
    /// <param name="state">Key of the conversation's state.</param>
    Task NoteAsync(string owner, string state, CancellationToken cancel);

    /// <summary>Keys of the states, in order.</summary>
    Task<IReadOnlyList<string>> FindAsync(string owner, CancellationToken cancel);

    Task ForgetAsync(string owner, CancellationToken cancel);
}
