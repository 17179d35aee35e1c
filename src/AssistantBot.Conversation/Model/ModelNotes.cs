using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Model;

/// <summary>The one sentence that a person is told where the toolkits' own words are said instead of a model's.</summary>
internal static class ModelNotes
{
    public const string Withdrawn = "(I stopped here, because you sent something new.)";

    public static string Of(ModelFault fault) => fault switch
    {
        ModelFault.OverBudget => "(The language model's allowance is used up for now, so these are the toolkits' own words.)",
        ModelFault.Unsupported => "(What the language model wrote was not borne out by the toolkits, so these are their own words.)",
        _ => "(The language model did not answer, so these are the toolkits' own words.)",
    };

    /// <summary>The reply with the note below it.</summary>
    public static Reply Add(Reply reply, ModelFault fault) => reply with { Text = $"{reply.Text}\n\n{Of(fault)}" };
}
