using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Memory;

/// <summary>A form as far as it was filled in.</summary>
/// <param name="Plugin">Name of the plugin.</param>
/// <param name="Answers">Canonical values by path.</param>
/// <param name="Current">Path of the question that is asked now.</param>
/// <param name="Card">Number of the latest card of this form.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="Skipped">Paths of the questions that were passed over.</param>
/// <param name="Carried">What the report gives to later forms.</param>
/// <param name="Shown">The answers that the latest card showed.</param>
/// <param name="Sent">How often each part of the latest card was sent, by its number; what was never sent is not in it.</param>
internal sealed record FormSession(
    string Plugin,
    ImmutableSortedDictionary<string, string> Answers,
    string Current,
    string Card,
    FormStage Stage,
    ImmutableSortedSet<string>? Skipped = null,
    ImmutableSortedDictionary<string, string>? Carried = null,
    ImmutableSortedDictionary<string, string>? Shown = null,
    ImmutableSortedDictionary<int, int>? Sent = null)
{
    public ImmutableSortedDictionary<string, string> Answers { get; init; } = Answers.WithComparers(StringComparer.Ordinal);

    public ImmutableSortedSet<string> Skipped { get; init; } = (Skipped ?? []).WithComparer(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, string> Carried { get; init; } = Carried ?? ImmutableSortedDictionary<string, string>.Empty;

    public ImmutableSortedDictionary<string, string> Shown { get; init; } = Shown ?? ImmutableSortedDictionary<string, string>.Empty;

    public ImmutableSortedDictionary<int, int> Sent { get; init; } = Sent ?? ImmutableSortedDictionary<int, int>.Empty;

    /// <summary>The channel's id of the person who started it in a shared conversation; empty for a conversation of one.</summary>
    public string Starter { get; init; } = "";

    /// <summary>True where its starter let everybody in the conversation answer.</summary>
    public bool IsOpenToAll { get; init; }

    /// <summary>What was asked back about the form, and is answered before anything else.</summary>
    public Pending? Pending { get; init; }

    /// <summary>With a new card, which shows what is answered now; every earlier one is out of use.</summary>
    public FormSession WithCard(string card) => this with { Card = card, Shown = Answers, Sent = ImmutableSortedDictionary<int, int>.Empty };

    /// <summary>The revision in which a part of the latest card is taken; each can be sent once.</summary>
    public int RevisionOf(int part) => Sent.GetValueOrDefault(part);

    public FormSession WithSent(int part) => this with { Sent = Sent.SetItem(part, RevisionOf(part) + 1) };

    /// <summary>Whether the person may answer and change it.</summary>
    public bool IsFor(Turn turn) => !turn.Shared || IsOpenToAll || Starter.Length == 0 || Starter == turn.Person;

    /// <summary>A person has one form of a plugin.</summary>
    public bool IsSameAs(FormSession other) => other.Plugin == Plugin && other.Starter == Starter;
}

/// <summary>A question about the form itself.</summary>
/// <param name="Text">What it is about: the text that can be read in two ways.</param>
/// <param name="List">Id of the list that it is about.</param>
internal sealed record Pending(PendingKind Kind, string Text = "", string List = "");

[JsonConverter(typeof(JsonStringEnumConverter<PendingKind>))]
internal enum PendingKind
{
    /// <summary>"Drop the 3 answers?"</summary>
    Drop,

    /// <summary>"Drop the 3 answers and begin anew?"</summary>
    Restart,

    /// <summary>"Is that one partner or two?"</summary>
    OneOrTwo,
}

[JsonConverter(typeof(JsonStringEnumConverter<FormStage>))]
internal enum FormStage
{
    /// <summary>The next message is taken for an answer.</summary>
    Asking,

    /// <summary>Everything is answered; what was understood was shown, and waits for a yes.</summary>
    Reviewing,

    /// <summary>Put aside; "resume" takes it up.</summary>
    PutAside,

    /// <summary>The report was given; answers can still be changed.</summary>
    Finished,
}
