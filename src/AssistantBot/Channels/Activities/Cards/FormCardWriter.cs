using System.Globalization;
using System.Text.Json.Nodes;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Channels.Activities.Cards;

/// <summary>A whole form on a card, or on several where the channel takes no card of its size. Each is sent by itself; what was sent is kept.</summary>
internal static class FormCardWriter
{
    // Title, introduction and button.
    private const int FrameBytes = 2_500;

    private const string Fold = "more";

    public static IReadOnlyList<JsonObject> Write(FormCard card, ChannelTraits traits)
    {
        var room = traits.MostCardBytes == int.MaxValue ? int.MaxValue : traits.MostCardBytes - FrameBytes;
        var parts = CardBlock.Pack(Blocks(card), room);
        return [.. parts.Select((blocks, i) => Part(card, traits, [.. blocks.SelectMany(block => block.Elements)], new Portion(i + 1, parts.Count)))];
    }

    private static JsonObject Part(FormCard card, ChannelTraits traits, IReadOnlyList<JsonNode> inputs, Portion part)
    {
        List<JsonNode> head = [AdaptiveCard.Title(part.Of(card.Title))];
        if (part.Number == 1) head.Add(AdaptiveCard.Text(card.Form.Introduction));
        if (part.Number == 1 && part.Count > 1) head.Add(AdaptiveCard.Text($"The form has {part.Count} parts. Send each of them; I keep what you have sent."));
        return AdaptiveCard.Of(head.Concat(inputs), Submit(card, traits, part.Count == 1 ? "Send my answers" : part.Of("Send")));
    }

    private static IEnumerable<CardBlock> Blocks(FormCard card)
    {
        var fits = card.Form.Fields.Select(field => (Field: field, Fit: FormConditions.Of(card.Form, field, card.Answers))).Where(entry => entry.Fit.IsShown).ToList();
        string? when = null;
        foreach (var (field, fit) in fits.Where(entry => entry.Field.Presence != Presence.OnRequest))
        {
            JsonNode[] condition = fit.When is null || fit.When == when ? [] : [AdaptiveCard.Apart(AdaptiveCard.Strong($"Only if {fit.When}:"))];
            when = fit.When;
            if (field is not RecordsField list)
            {
                yield return new CardBlock([.. condition, Input(card, field, fit)]);
                continue;
            }

            foreach (var block in new ListBlocks(card.Form, list, card.Answers).Write())
            {
                yield return condition.Length > 0 ? block with { Elements = [.. condition, .. block.Elements] } : block;
                condition = [];
            }
        }

        foreach (var block in More(card, [.. fits.Where(entry => entry.Field.Presence == Presence.OnRequest)])) yield return block;
    }

    /// <summary>What is not asked, but can be given: folded away.</summary>
    private static IEnumerable<CardBlock> More(FormCard card, IReadOnlyList<(Field Field, FieldFit Fit)> fits)
    {
        var single = fits.Where(entry => entry.Field is not RecordsField).Select(JsonNode (entry) => Input(card, entry.Field, entry.Fit)).ToList();
        if (single.Count > 0) yield return new CardBlock([.. AdaptiveCard.Folded(Fold, "More", single)]);
        foreach (var list in fits.Select(entry => entry.Field).OfType<RecordsField>())
        {
            var rows = new ListBlocks(card.Form, list, card.Answers).Write().ToList();
            yield return new CardBlock([.. AdaptiveCard.Folded($"{Fold}-{list.Id}", $"More: {list.Label}", rows.SelectMany(row => row.Elements))], rows.Sum(row => row.Rows));
        }
    }

    private static JsonObject Input(FormCard card, Field field, FieldFit fit) => AdaptiveCard.Apart(
        new FieldInput(field, field.Id, field.Presence == Presence.OnRequest && fit.When is not null ? $"{field.Prompt} (Only if {fit.When}.)" : field.Prompt, card.Answers[field.Id])
        {
            IsDemanded = field.Presence == Presence.Required && fit.Now,
        }.Write());

    private static JsonObject Submit(FormCard card, ChannelTraits traits, string title)
    {
        var submit = Button("Action.Submit", card, title);
        if (!traits.Executes) return submit;
        var execute = Button("Action.Execute", card, title);
        execute["verb"] = "submitForm";
        execute["fallback"] = submit;
        return execute;
    }

    private static JsonObject Button(string type, FormCard card, string title) => new()
    {
        ["type"] = type,
        ["title"] = title,
        ["style"] = "positive",
        ["data"] = new JsonObject { [SubmissionReader.Plugin] = card.Plugin, [SubmissionReader.Card] = card.Id },
    };

    private sealed record Portion(int Number, int Count)
    {
        public string Of(string title) => Count == 1 ? title : string.Create(CultureInfo.InvariantCulture, $"{title}, part {Number} of {Count}");
    }
}
