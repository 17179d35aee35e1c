using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AssistantBot.Conversation.Memory;

/// <summary>What is remembered of a conversation between turns.</summary>
/// <param name="Questions">The latest questions, oldest first; what follow-ups lean on.</param>
/// <param name="Form">The form that is open, put aside or finished last; null where there was none.</param>
/// <param name="Answered">Ids of the latest activities that were answered, oldest first.</param>
internal sealed record ConversationMemory(ImmutableList<string> Questions, FormSession? Form, ImmutableList<string> Answered)
{
    /// <summary>How many questions are kept.</summary>
    private const int Questionsheld = 6;

    /// <summary>How many activity ids are kept; a channel redelivers within seconds.</summary>
    private const int ActivitiesHeld = 64;

    public static ConversationMemory Empty { get; } = new([], null, []);

    public ConversationMemory WithQuestion(string question) => this with { Questions = Last(Questions.Add(question), Questionsheld) };

    public ConversationMemory WithAnswered(string? activity) => activity is null ? this : this with { Answered = Last(Answered.Add(activity), ActivitiesHeld) };

    private static ImmutableList<string> Last(ImmutableList<string> list, int count) => list.Count > count ? list.RemoveRange(0, list.Count - count) : list;
}

/// <summary>A form as far as it was filled in.</summary>
/// <param name="Plugin">Name of the plugin.</param>
/// <param name="Answers">Canonical values by field id.</param>
/// <param name="Current">Id of the field that is asked now.</param>
/// <param name="Card">Number of the latest card of this form.</param>
/// <param name="Stage">Whether it is being asked, put aside or finished.</param>
internal sealed record FormSession(string Plugin, ImmutableSortedDictionary<string, string> Answers, string Current, string Card, FormStage Stage);

[JsonConverter(typeof(JsonStringEnumConverter<FormStage>))]
internal enum FormStage
{
    /// <summary>The next message is taken for an answer.</summary>
    Asking,

    /// <summary>Put aside; "resume" takes it up.</summary>
    PutAside,

    /// <summary>The report was given; answers can still be changed.</summary>
    Finished,
}

[JsonSerializable(typeof(ConversationMemory))]
internal sealed partial class MemoryJson : JsonSerializerContext;
