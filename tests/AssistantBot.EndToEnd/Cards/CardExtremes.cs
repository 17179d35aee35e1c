using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.EndToEnd.Cards;

/// <summary>Cards with more in them than anybody should put there: many rows, a message's whole length in one value, words that do not end.</summary>
internal static class CardExtremes
{
    private const int Most = 4_000; // characters of a message
    private const int MoreThanForty = 45;

    private static readonly Citation Source = new("hmep", "3.20", "hmep/set-up-costs", "", "Set-up costs", "Councils usually recover set-up costs from the first savings.");
    private static readonly string Word = string.Concat(Enumerable.Repeat("Llanfairpwllgwyngyllgogerychwyrndrobwll", Most / 39 + 1))[..Most];
    private static readonly string Words = string.Concat(Enumerable.Repeat("The depot floods when it rains, and nobody has said who pays. ", Most / 60))[..Most];

    /// <summary>What is typed for a register of more than forty risks.</summary>
    public static IEnumerable<string> Risks => Enumerable.Range(1, MoreThanForty).Select(number => $"add a risk: depot {number} floods, likelihood high, consequence high");

    /// <summary>A table that is drawn as one, another that is shown row by row, and bars; each of more than forty.</summary>
    public static IReadOnlyList<JsonObject> Rows(CardProgram program)
    {
        var rows = Enumerable.Range(1, MoreThanForty).ToList();
        var narrow = new ReportTable("Shares", [new("Partner"), new("Share", ColumnKind.Money)], [.. rows.Select(row => new ReportRow([$"Partner {row}", ReportCell.Money(row * 1_000)], [Source])), Total(1)]);
        var wide = new ReportTable("Bases", [new("Partner"), .. Enumerable.Range(1, 5).Select(number => new ReportColumn($"Basis {number}", ColumnKind.Money))],
            [.. rows.Select(row => new ReportRow([.. Enumerable.Repeat(ReportCell.Money(row * 10_000), 5).Prepend($"Partner {row}")], [])), Total(5)]);
        var bars = new ReportChart("Shares in pounds", [.. rows.Select(row => new ReportBar($"Partner {row}", row * 1_000, $"£{row},000"))]);
        return Draw(program, new ReportCard(Report("They share it.", new ReportSection("Shares", []) { Table = narrow }, new ReportSection("Bases", []) { Table = wide }, new ReportSection("Bars", []) { Chart = bars })));
    }

    /// <summary>Results with a long text, and with a word without an end, wherever a report has what people typed.</summary>
    public static IReadOnlyList<JsonObject> Long(CardProgram program) => [.. new[] { Words, Word, Word[..200] }.SelectMany(text => Draw(program, new ReportCard(About(text))))];

    /// <summary>A form that was refused, with a long text and a long word in it.</summary>
    public static IReadOnlyList<JsonObject> Entered(CardProgram program)
    {
        var form = new Form("What goes wrong, and who mends it.", [Field("risk", "What can go wrong?"), Field("owner", "Who owns it?")]);
        var entered = new Dictionary<string, string> { ["risk"] = Words, ["owner"] = Word };
        var faults = entered.Keys.ToDictionary(path => path, _ => $"That has {Most} characters; it takes 2000.");
        return Draw(program, new FormCard("risk-register", "Risk register", "card-1", form, FormAnswers.None) { Correction = new FormCorrection(1, 1, FormAnswers.None, entered, faults) });
    }

    private static Report About(string text)
    {
        var table = new ReportTable("Risks", [new("Risk"), new("Score", ColumnKind.Number)], [new ReportRow([text, ReportCell.Number(9)], [Source])]);
        var chart = new ReportChart("Scores", [new ReportBar(text, 9, "9")]);
        return Report(text[..Math.Min(text.Length, 600)], new ReportSection("Risks", [new ReportLine(text, Source)]), new ReportSection("Register", []) { Table = table, Chart = chart }) with { About = text[..150] };
    }

    private static Report Report(string headline, params ReportSection[] sections) => new("Risk register", new ReportLine(headline, Source), sections, []);

    private static ReportRow Total(int columns) => new([.. Enumerable.Repeat(ReportCell.Money(1_035_000), columns).Prepend("Total")]) { IsTotal = true };

    private static TextField Field(string id, string prompt) => new(id, id, prompt, "", Source, 2_000);

    private static IReadOnlyList<JsonObject> Draw(CardProgram program, Card card) =>
    [
        .. program.Renderer.Render(new Reply(ReplyKind.Form, "") { Card = card }, new ReplyTarget("msteams", "29:person", new Uri("https://assistant.example")))
            .SelectMany(message => message.Attachments ?? []).Select(attachment => attachment.Content).OfType<JsonObject>(),
    ];
}
