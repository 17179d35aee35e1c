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
        if (card.Correction is { } correction) return Correct(card, correction, traits, room);
        var parts = CardBlock.Pack(Blocks(card), room);
        return [.. parts.Select((blocks, i) => Part(card, traits, blocks, new Portion(i + 1, parts.Count, 0)))];
    }

    /// <summary>The one part that was sent, cut as it was; none where what was entered leaves no room for the reasons, which are said as text then.</summary>
    private static IReadOnlyList<JsonObject> Correct(FormCard card, FormCorrection correction, ChannelTraits traits, int room)
    {
        var parts = CardBlock.Pack(Blocks(card with { Answers = correction.Layout, Correction = null }), room).Select(part => part.Count).ToList();
        if (correction.Part > parts.Count) return [];
        var blocks = Blocks(card).Skip(parts.Take(correction.Part - 1).Sum()).Take(parts[correction.Part - 1]).ToList();
        var written = Part(card, traits, blocks, new Portion(correction.Part, parts.Count, correction.Revision));
        return AdaptiveCard.Size(written) <= traits.MostCardBytes ? [written] : [];
    }

    private static JsonObject Part(FormCard card, ChannelTraits traits, IReadOnlyList<CardBlock> blocks, Portion part)
    {
        var written = AdaptiveCard.Of(Head(card, part).Concat(blocks.SelectMany(block => block.Elements)), Submit(card, traits, part));
        written["fallbackText"] = part.Of(card.Title);
        return written;
    }

    private static IEnumerable<JsonNode> Head(FormCard card, Portion part)
    {
        yield return AdaptiveCard.Title(part.Of(card.Title));
        if (card.Correction is { } correction)
        {
            yield return AdaptiveCard.Warning(correction.Faults.Count == 1 ? "One answer needs another look. The rest is as you gave it." : $"{correction.Faults.Count} answers need another look. The rest is as you gave it.");
            yield break;
        }

        if (part.Number == 1) yield return AdaptiveCard.Text(card.Form.Introduction);
        if (part.Number == 1 && part.Count > 1) yield return AdaptiveCard.Text($"The form has {part.Count} parts. Send each of them; I keep what you have sent.");
    }

    private static IEnumerable<CardBlock> Blocks(FormCard card)
    {
        var values = new FormValues(card);
        var fits = card.Form.Fields.Select(field => (Field: field, Fit: FormConditions.Of(card.Form, field, values.Layout))).Where(entry => entry.Fit.IsShown).ToList();
        string? when = null;
        foreach (var (field, fit) in fits.Where(entry => entry.Field.Presence != Presence.OnRequest))
        {
            JsonNode[] condition = fit.When is null || fit.When == when ? [] : [AdaptiveCard.Apart(AdaptiveCard.Strong($"Only if {fit.When}:"))];
            when = fit.When;
            if (field is not RecordsField list)
            {
                yield return new CardBlock([.. condition, Input(values, field, fit)]);
                continue;
            }

            foreach (var block in new ListBlocks(card.Form, list, values).Write())
            {
                yield return condition.Length > 0 ? block with { Elements = [.. condition, .. block.Elements] } : block;
                condition = [];
            }
        }

        foreach (var block in More(card.Form, values, [.. fits.Where(entry => entry.Field.Presence == Presence.OnRequest)])) yield return block;
    }

    /// <summary>What is not asked, but can be given: folded away.</summary>
    private static IEnumerable<CardBlock> More(Form form, FormValues values, IReadOnlyList<(Field Field, FieldFit Fit)> fits)
    {
        var single = fits.Where(entry => entry.Field is not RecordsField).Select(JsonNode (entry) => Input(values, entry.Field, entry.Fit)).ToList();
        if (single.Count > 0) yield return new CardBlock([.. AdaptiveCard.Folded(Fold, "More", single, fits.Any(entry => entry.Field is not RecordsField && values.Fault(entry.Field.Id) is not null))]);
        foreach (var list in fits.Select(entry => entry.Field).OfType<RecordsField>())
        {
            var rows = new ListBlocks(form, list, values).Write().ToList();
            yield return new CardBlock([.. AdaptiveCard.Folded($"{Fold}-{list.Id}", $"More: {list.Label}", rows.SelectMany(row => row.Elements), values.HasFault(list.Id, _ => true))], rows.Sum(row => row.Rows));
        }
    }

    private static JsonObject Input(FormValues values, Field field, FieldFit fit) => AdaptiveCard.Apart(
        (values.Input(field, field.Id, field.Presence == Presence.OnRequest && fit.When is not null ? $"{field.Prompt} (Only if {fit.When}.)" : field.Prompt) with
        {
            IsDemanded = field.Presence == Presence.Required && fit.Now,
        }).Write());

    private static JsonObject Submit(FormCard card, ChannelTraits traits, Portion part)
    {
        var submit = Button("Action.Submit", card, part);
        if (!traits.Executes) return submit;
        var execute = Button("Action.Execute", card, part);
        execute["verb"] = "submitForm";
        execute["fallback"] = submit;
        return execute;
    }

    private static JsonObject Button(string type, FormCard card, Portion part) => new()
    {
        ["type"] = type,
        ["title"] = part.Count == 1 ? "Send my answers" : part.Of("Send"),
        ["style"] = "positive",
        ["data"] = new JsonObject
        {
            [SubmissionReader.Plugin] = card.Plugin,
            [SubmissionReader.Card] = card.Id,
            [SubmissionReader.Revision] = part.Revision,
            [SubmissionReader.Part] = part.Number,
            [SubmissionReader.Parts] = part.Count,
        },
    };

    private sealed record Portion(int Number, int Count, int Revision)
    {
        public string Of(string title) => Count == 1 ? title : string.Create(CultureInfo.InvariantCulture, $"{title}, part {Number} of {Count}");
    }
}
