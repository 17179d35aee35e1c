using System.Text.Json;
using System.Text.Json.Nodes;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Forms;
using AssistantBot.Conversation.Memory;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Conversation.Privacy;

/// <summary>What a conversation remembers, as things that are kept about somebody.</summary>
internal static class KeptMemory
{
    /// <summary>All of a conversation of one.</summary>
    public static IReadOnlyList<KeptKind> Of(ConversationMemory memory, ContentSnapshot content) =>
        Kinds(memory.Questions, memory.Exchanges, memory.Forms, content, "");

    /// <summary>What is one person's of a shared conversation.</summary>
    public static IReadOnlyList<KeptKind> Of(ConversationMemory memory, string person, ContentSnapshot content) => Kinds(
        memory.QuestionsOf(person), memory.Exchanges.Where(each => each.Person == person), memory.Forms.Where(form => form.Starter == person), content, " in a group or channel");

    private static IReadOnlyList<KeptKind> Kinds(IEnumerable<string> questions, IEnumerable<Exchange> exchanges, IEnumerable<FormSession> forms, ContentSnapshot content, string where)
    {
        var answered = exchanges.ToList();
        var asked = questions.Except(answered.Select(each => each.Question), StringComparer.Ordinal).Select(question => new KeptItem(question, "", Data(question, null)));
        return
        [
            new KeptKind($"question{where}", $"questions{where}", [.. answered.Select(each => new KeptItem(each.Question, each.Text, Data(each.Question, each.Text))), .. asked]),
            new KeptKind($"form{where}", $"forms{where}", [.. forms.Select(form => Form(form, content))]),
        ];
    }

    private static KeptItem Form(FormSession session, ContentSnapshot content)
    {
        var data = JsonSerializer.SerializeToNode(session, MemoryJson.Default.FormSession)!;
        return content.Plugins.Find(session.Plugin) is { } plugin
            ? new KeptItem(plugin.Title, FormReview.Lines(new OpenForm(plugin, session, CouncilNames.Of(content))), data)
            : new KeptItem(session.Plugin, string.Join('\n', session.Answers.Select(answer => $"- {answer.Key}: {answer.Value}")), data);
    }

    private static JsonObject Data(string question, string? answer) => new() { ["question"] = question, ["answer"] = answer };
}
