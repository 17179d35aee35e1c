namespace AssistantBot.Conversation.Ports;

/// <summary>
/// What channels have brought and what goes back to them, kept until it is done: whoever dies in between leaves it to another.
/// Implementations commit before they return.
/// </summary>
public interface IMailbox
{
    /// <summary>True where several programs share it; else whoever holds something can only be an earlier run of this one.</summary>
    bool IsShared { get; }

    /// <summary>Keeps a letter for whoever holds the lease to answer.</summary>
    /// <returns>False where one with its key has been kept before; nothing is changed then.</returns>
    Task<bool> AcceptAsync(Letter letter, Lease lease, CancellationToken cancel);

    /// <summary>True where a letter or call with that key is kept: accepted, answered or done.</summary>
    Task<bool> KnowsAsync(string key, CancellationToken cancel);

    /// <summary>What a call with that key was answered; null where it was not.</summary>
    Task<string?> FindAnswerAsync(string key, CancellationToken cancel);

    /// <summary>Keeps what a letter or call comes to, where no state is saved with it.</summary>
    /// <returns>False where it was settled before, or somebody else holds it now; nothing is changed then.</returns>
    Task<bool> SettleAsync(Settlement settlement, CancellationToken cancel);

    /// <summary>The first parcel of a lane that has not been sent, or null.</summary>
    Task<Parcel?> NextAsync(string lane, CancellationToken cancel);

    /// <summary>A message of a parcel has been sent. After the last one the parcel is done.</summary>
    Task SentAsync(string key, long number, CancellationToken cancel);

    /// <summary>What is left of a parcel is not sent.</summary>
    Task DropAsync(string key, CancellationToken cancel);

    /// <summary>Takes what is not done and whose lease has ended, oldest first.</summary>
    Task<IReadOnlyList<Letter>> TakeOverAsync(DateTimeOffset now, Lease lease, int most, CancellationToken cancel);

    /// <summary>Holds things for longer; those that somebody else holds by now stay theirs.</summary>
    Task RenewAsync(IReadOnlyCollection<string> keys, Lease lease, CancellationToken cancel);

    /// <summary>What the calls were answered whose keys begin so, for as long as that is kept.</summary>
    Task<IReadOnlyList<string>> FindAnswersAsync(string beginning, CancellationToken cancel);

    /// <summary>Puts another answer in the place of those; the calls are known again all the same.</summary>
    Task ReplaceAnswersAsync(string beginning, string answer, CancellationToken cancel);

    /// <summary>Forgets the keys of what was done and came before a time.</summary>
    Task ForgetAsync(DateTimeOffset before, CancellationToken cancel);
}

/// <summary>What a channel has brought.</summary>
/// <param name="Key">The same for the same thing, however often it is brought.</param>
/// <param name="Lane">What is sent into one lane is sent in order.</param>
/// <param name="Json">What is needed to answer it; empty once it is answered.</param>
/// <param name="Received">When it came; to the millisecond.</param>
public sealed record Letter(string Key, string Lane, string Json, DateTimeOffset Received)
{
    /// <summary>How often somebody took it over from one who died.</summary>
    public int Taken { get; init; }

    /// <summary>True where it is answered, and the answer is still to be sent.</summary>
    public bool IsSettled { get; init; }
}

/// <summary>Who works on something, and until when nobody else does.</summary>
/// <param name="Owner">A run of the program; no two have the same.</param>
public sealed record Lease(string Owner, DateTimeOffset Until);

/// <summary>What a letter or a call comes to. It is committed together with the state that the turn leaves. A letter that was answered before anybody had to accept it is accepted and settled in one.</summary>
/// <param name="Messages">What is to be sent, in order.</param>
/// <param name="Received">When it came.</param>
public sealed record Settlement(string Key, string Lane, Lease Lease, IReadOnlyList<string> Messages, DateTimeOffset Received)
{
    /// <summary>What a call is answered; null for a letter.</summary>
    public string? Answer { get; init; }
}

/// <summary>The messages that answer one letter, as far as they are not sent.</summary>
/// <param name="Messages">In order, at least one.</param>
public sealed record Parcel(string Key, Lease Lease, IReadOnlyList<Outgoing> Messages);

/// <param name="Number">Names it in the mailbox.</param>
public sealed record Outgoing(long Number, string Json);
