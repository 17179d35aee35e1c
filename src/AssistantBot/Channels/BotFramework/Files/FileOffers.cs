using System.Text.Json;
using AssistantBot.Channels.Activities;
using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Channels.BotFramework.Files;

/// <summary>Remembers to whom each paper was offered, so that nobody else takes it and nobody takes it twice, whichever instance is asked.</summary>
internal sealed class FileOffers(IStateStore state, IKeptPapers papers) : IKept
{
    private const int LongestId = 64;

    /// <summary>Notes that the files of replies are offered to the person of an activity, in its conversation.</summary>
    public async Task OfferAsync(IEnumerable<Reply> replies, BotActivity activity)
    {
        foreach (var file in replies.SelectMany(reply => reply.Files)) await SaveAsync(file.Id, Offer(activity), 0);
    }

    /// <summary>Closes an open offer of the person of an activity. Of two who try at once one succeeds.</summary>
    public async Task<OfferAnswer> CloseAsync(string id, BotActivity activity)
    {
        if (id.Length > LongestId || await state.LoadAsync(Key(id), CancellationToken.None) is not { } stored) return OfferAnswer.Unknown;
        var offer = JsonSerializer.Deserialize(stored.Json, FileJson.Default.FileOffer)!;
        if (offer != Offer(activity) with { IsOpen = offer.IsOpen }) return OfferAnswer.NotTheirs;
        return offer.IsOpen && await SaveAsync(id, offer with { IsOpen = false }, stored.Revision) ? OfferAnswer.Closed : OfferAnswer.ClosedBefore;
    }

    /// <summary>Opens an offer again that was closed for nothing.</summary>
    public async Task ReopenAsync(string id, BotActivity activity)
    {
        if (await state.LoadAsync(Key(id), CancellationToken.None) is { } stored) await SaveAsync(id, Offer(activity), stored.Revision);
    }

    /// <summary>An offer says to whom and where, which people are told with the file.</summary>
    public Task<IReadOnlyList<KeptKind>> FindAsync(Whose whose, CancellationToken cancel) => Task.FromResult<IReadOnlyList<KeptKind>>([]);

    public async Task DeleteAsync(Whose whose, CancellationToken cancel)
    {
        foreach (var id in papers.OwnedBy(whose.Owner)) await state.DeleteAsync(Key(id), cancel);
    }

    private static FileOffer Offer(BotActivity activity) => new(activity.From?.Id ?? "", activity.Conversation!.Id!, IsOpen: true);

    private Task<bool> SaveAsync(string id, FileOffer offer, long revision) =>
        state.SaveAsync(Key(id), JsonSerializer.Serialize(offer, FileJson.Default.FileOffer), revision, CancellationToken.None);

    private static string Key(string id) => $"file-offer/{id}";
}

internal enum OfferAnswer
{
    /// <summary>It was open, and is closed now.</summary>
    Closed,

    /// <summary>It was answered before; nothing was changed.</summary>
    ClosedBefore,

    /// <summary>It was made to somebody else, or elsewhere; nothing was changed.</summary>
    NotTheirs,

    /// <summary>There is none.</summary>
    Unknown,
}
