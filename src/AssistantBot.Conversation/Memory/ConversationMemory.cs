using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Memory;

/// <summary>What is remembered of a conversation between turns.</summary>
/// <param name="Questions">The latest questions, oldest first; what follow-ups lean on.</param>
/// <param name="Answered">Ids of the latest activities that were answered, oldest first.</param>
/// <param name="Forms">Forms that are open, put aside or finished, in the order in which they were touched.</param>
/// <param name="Exchanges">The latest questions with their answers, oldest first; what papers are made from.</param>
/// <param name="Form">The one form that earlier versions remembered; read, and written no more.</param>
internal sealed record ConversationMemory(
    ImmutableList<string>? Questions = null,
    ImmutableList<string>? Answered = null,
    ImmutableList<FormSession>? Forms = null,
    ImmutableList<Exchange>? Exchanges = null,
    FormSession? Form = null)
{
    /// <summary>How many questions are kept.</summary>
    private const int QuestionsHeld = 6;

    /// <summary>How many activity ids are kept; a channel redelivers within seconds.</summary>
    private const int ActivitiesHeld = 64;

    /// <summary>How many exchanges are kept.</summary>
    private const int ExchangesHeld = 20;

    /// <summary>How many characters of exchanges are kept.</summary>
    private const int CharactersHeld = 60_000;

    /// <summary>How many forms are kept; those touched longest ago go first.</summary>
    private const int FormsHeld = 24;

    public static ConversationMemory Empty { get; } = new();

    public ImmutableList<string> Questions { get; init; } = Questions ?? [];

    public ImmutableList<string> Answered { get; init; } = Answered ?? [];

    public ImmutableList<FormSession> Forms { get; init; } = Forms ?? (Form is null ? [] : [Form]);

    public ImmutableList<Exchange> Exchanges { get; init; } = Exchanges ?? [];

    /// <summary>Always null in what is kept: the form of earlier versions stands in <see cref="Forms"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FormSession? Form { get; }

    /// <summary>True where a report was the last thing that was said, and not an answer.</summary>
    public bool ShowsReport { get; init; }

    /// <summary>Who asked <see cref="Questions"/>, one for one; shorter where an earlier version remembered the first of them.</summary>
    public ImmutableList<string> Askers { get; init; } = [];

    /// <summary>The channel's id of the person who was just asked whether to delete what is kept about them; null where nobody was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Forgetting { get; init; }

    /// <param name="person">The channel's id of who asked in a shared conversation; empty in a conversation of one.</param>
    public ConversationMemory WithQuestion(string question, string person = "") => this with
    {
        Questions = Last(Questions.Add(question), QuestionsHeld),
        Askers = Last(Askers.Add(person), QuestionsHeld),
    };

    /// <summary>The questions of one person of a shared conversation.</summary>
    public IEnumerable<string> QuestionsOf(string person) => Questions.Where((_, index) => AskerOf(index) == person);

    /// <summary>Whether anything here is known to be that person's.</summary>
    public bool Knows(string person) => Askers.Contains(person) || Exchanges.Exists(each => each.Person == person) || Forms.Exists(each => each.Starter == person);

    /// <summary>What is left without one person of a shared conversation.</summary>
    public ConversationMemory Without(string person) => this with
    {
        Questions = [.. Questions.Where((_, index) => AskerOf(index) != person)],
        Askers = [.. Questions.Select((_, index) => AskerOf(index)).Where(asker => asker != person)],
        Exchanges = Exchanges.RemoveAll(each => each.Person == person),
        Forms = Forms.RemoveAll(each => each.Starter == person),
    };

    public ConversationMemory WithAnswered(string? activity) => activity is null ? this : this with { Answered = Last(Answered.Add(activity), ActivitiesHeld) };

    public ConversationMemory WithExchange(Exchange exchange)
    {
        var kept = Last(Exchanges.Add(exchange), ExchangesHeld);
        while (kept.Count > 1 && kept.Sum(each => each.Length) > CharactersHeld) kept = kept.RemoveAt(0);
        return this with { Exchanges = kept, ShowsReport = false };
    }

    /// <summary>The form becomes the one that was touched last.</summary>
    public ConversationMemory WithForm(FormSession session) => this with { Forms = Last(Without(session).Forms.Add(session), FormsHeld) };

    public ConversationMemory Without(FormSession session) => this with { Forms = Forms.RemoveAll(session.IsSameAs) };

    /// <summary>The form that a person who says something means: the last that they may change; null where there is none.</summary>
    public FormSession? FormOf(Turn turn) => Forms.FindLast(session => session.IsFor(turn));

    /// <summary>The form of that plugin which the person may change, or null.</summary>
    public FormSession? FormOf(Turn turn, string plugin) => Forms.FindLast(session => session.Plugin == plugin && session.IsFor(turn));

    private string AskerOf(int question) => Askers.ElementAtOrDefault(question - Questions.Count + Askers.Count) ?? "";

    private static ImmutableList<T> Last<T>(ImmutableList<T> list, int count) => list.Count > count ? list.RemoveRange(0, list.Count - count) : list;
}

[JsonSerializable(typeof(ConversationMemory))]
[JsonSerializable(typeof(FormSession))]
internal sealed partial class MemoryJson : JsonSerializerContext;
