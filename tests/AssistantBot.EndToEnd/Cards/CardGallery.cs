using System.Text.Json.Nodes;

namespace AssistantBot.EndToEnd.Cards;

/// <summary>Every card that the assistant gives, as people come to see it.</summary>
internal sealed class CardGallery(CardProgram program)
{
    /// <summary>The instruments by name, and what else there is.</summary>
    public static IReadOnlyList<string> Groups { get; } = ["welcome", "cases", "search", "large", "long", .. Directory.GetFiles(Requirements.Output("transcripts"), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    /// <summary>The cards of a group, each with a name of its own.</summary>
    public async Task<IReadOnlyList<(string Name, JsonObject Card)>> OfAsync(string group)
    {
        IEnumerable<(string State, IReadOnlyList<JsonObject> Cards)> states = group switch
        {
            "welcome" => [("welcome", await SayAsync())],
            "cases" =>
            [
                ("case", await SayAsync("Tell me about Central Wales")),
                ("case-much-saved", await SayAsync("Tell me about the case of South Oxfordshire and Vale of White Horse")),
                ("comparison", await SayAsync("Compare Bromsgrove and Redditch with South Hams and West Devon")),
                ("comparison-of-three", await SayAsync("Compare Bromsgrove and Redditch with South Hams and West Devon and Tayside Contracts")),
            ],
            "search" => await new CardSearch(program).FindAsync(),
            "large" => [("risks", await SayAsync(["run the risk register", "revenues and benefits", "set up", .. CardExtremes.Risks, "yes"])), ("rows", CardExtremes.Rows(program))],
            "long" => [("words", CardExtremes.Long(program)), ("entered", CardExtremes.Entered(program))],
            _ => await InstrumentAsync(group),
        };
        return [.. states.SelectMany(state => state.Cards.Select((card, i) => (state.Cards.Count == 1 ? $"{group}-{state.State}" : $"{group}-{state.State}-{i + 1}", card)))];
    }

    /// <summary>The card of the whole form, one with answers, one that was refused, and the result.</summary>
    private async Task<IReadOnlyList<(string, IReadOnlyList<JsonObject>)>> InstrumentAsync(string plugin)
    {
        var typed = Transcript.Read(plugin).Turns.Where(turn => turn.File is null).Select(turn => turn.Typed).ToArray();
        var talk = new CardTalk(program);
        var form = await talk.SayAsync(typed[0]);
        IReadOnlyList<JsonObject> refused = form.Count == 0 ? [] : await talk.SendAsync(form[0], Wrong);
        return [("form", form), ("refused", refused), ("begun", await SayAsync([typed[0], typed[1], "stop", "resume"])), ("result", await SayAsync(typed))];
    }

    /// <summary>The cards of the last reply that had any.</summary>
    private async Task<IReadOnlyList<JsonObject>> SayAsync(params string[] typed)
    {
        var talk = new CardTalk(program);
        var cards = await talk.JoinAsync();
        foreach (var text in typed)
        {
            if (await talk.SayAsync(text) is { Count: > 0 } latest) cards = latest;
        }

        return cards;
    }

    /// <summary>No choice, no date and no number; where words are taken, the same name twice.</summary>
    private static string? Wrong(JsonObject input) => "rather a lot";
}
