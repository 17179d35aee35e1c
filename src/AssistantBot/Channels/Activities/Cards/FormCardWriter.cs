using System.Text.Json.Nodes;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Channels.Activities.Cards;

/// <summary>A whole form on one card.</summary>
internal static class FormCardWriter
{
    // More choices than this stand in a list that opens.
    private const int MostShownChoices = 5;

    public static JsonObject Write(FormCard card, ChannelTraits traits)
    {
        IEnumerable<JsonNode> head = [AdaptiveCard.Title(card.Title), AdaptiveCard.Text(card.Form.Introduction)];
        return AdaptiveCard.Of(head.Concat(card.Form.Fields.Select(field => Input(field, card.Answers[field.Id]))), Submit(card, traits));
    }

    private static JsonObject Input(Field field, string? answer)
    {
        var input = field.Choices.Count > 0 ? ChoiceSet(field) : new JsonObject { ["type"] = "Input.Text" };
        input["id"] = field.Id;
        input["label"] = field.Prompt;
        input["spacing"] = "Large";
        if (answer is not null) input["value"] = answer;
        return input;
    }

    private static JsonObject ChoiceSet(Field field) => new()
    {
        ["type"] = "Input.ChoiceSet",
        ["style"] = field.Choices.Count <= MostShownChoices ? "expanded" : "compact",
        ["wrap"] = true,
        ["choices"] = new JsonArray([.. field.Choices.Select(choice => new JsonObject { ["title"] = choice.Title, ["value"] = choice.Value })]),
    };

    private static JsonObject Submit(FormCard card, ChannelTraits traits)
    {
        var submit = Button("Action.Submit", card);
        if (!traits.Executes) return submit;
        var execute = Button("Action.Execute", card);
        execute["verb"] = "submitForm";
        execute["fallback"] = submit;
        return execute;
    }

    private static JsonObject Button(string type, FormCard card) => new()
    {
        ["type"] = type,
        ["title"] = "Send my answers",
        ["style"] = "positive",
        ["data"] = new JsonObject { [SubmissionReader.Plugin] = card.Plugin, [SubmissionReader.Card] = card.Id },
    };
}
