using System.Globalization;
using System.Text.Json.Nodes;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Channels.Activities.Cards;

/// <summary>A list of records on a card: its rows, and folded away what only some rows need.</summary>
internal sealed class ListBlocks(Form form, RecordsField list, FormValues values)
{
    // On a card as narrow as a chat, more inputs than this beside one another cannot be read.
    private const int MostBeside = 3;

    // Folded parts of more rows than this are cut, so that each has room on a card.
    private const int MostRows = 10;

    private readonly int _rows = list.RowsToShow(values.Layout.Count(list.Id));

    public IEnumerable<CardBlock> Write()
    {
        var asked = Columns(column => column.Presence != Presence.OnRequest, fit => fit.Now).ToList();
        JsonNode[] fault = values.Fault(list.Id) is { } reason ? [AdaptiveCard.Fault(reason)] : [];
        JsonNode[] head = [AdaptiveCard.Apart(AdaptiveCard.Heading(string.Concat(list.Label[..1].ToUpperInvariant(), list.Label.AsSpan(1)))), AdaptiveCard.Text(list.Prompt), .. fault];
        for (var row = 1; row <= _rows; row++) yield return new CardBlock([.. row == 1 ? head : [], .. Row(row, asked)], Rows: 1);
        foreach (var when in Conditions())
        {
            foreach (var block in Fold($"If {when}", Columns(column => column.Presence != Presence.OnRequest, fit => fit.When == when))) yield return block;
        }

        foreach (var block in Fold($"More about each {list.RowName}", Columns(column => column.Presence == Presence.OnRequest, fit => fit.IsShown))) yield return block;
    }

    /// <summary>The columns that a row asks, without the name of a given row.</summary>
    private IEnumerable<Field> Columns(Func<Field, bool> asked, Func<FieldFit, bool> fits) => list.Columns.Where(column => asked(column) && fits(FormConditions.Of(form, column, values.Layout)));

    private IEnumerable<string> Conditions() => list.Columns.Where(column => column.Presence != Presence.OnRequest)
        .Select(column => FormConditions.Of(form, column, values.Layout)).Where(fit => !fit.Now).Select(fit => fit.When).OfType<string>().Distinct();

    private IEnumerable<JsonNode> Row(int row, IEnumerable<Field> columns)
    {
        if (row <= list.Given.Count) yield return AdaptiveCard.Apart(AdaptiveCard.Strong(list.RowTitle(row)));
        foreach (var element in Side([.. columns.Where(column => column != list.Key || row > list.Given.Count).Select(column => Input(column, row))])) yield return element;
    }

    private IEnumerable<CardBlock> Fold(string title, IEnumerable<Field> columns)
    {
        var folded = columns.ToList();
        if (folded.Count == 0) yield break;
        for (var first = 1; first <= _rows; first += MostRows)
        {
            var last = Math.Min(first + MostRows - 1, _rows);
            var inputs = Enumerable.Range(first, last - first + 1).SelectMany(row => Side([.. folded.Select(column => Input(column, row))]));
            var part = _rows <= MostRows ? title : string.Create(CultureInfo.InvariantCulture, $"{title} ({first} to {last})");
            yield return new CardBlock([.. AdaptiveCard.Folded($"more-{folded[0].Id}-{list.Id}-{first}", part, inputs, values.HasFault(list.Id, column => folded.Exists(each => each.Id == column)))]);
        }
    }

    private FieldInput Input(Field column, int row) =>
        values.Input(column, list.Path(row, column.Id), list.CellLabel(column, row)) with
        {
            IsSpread = false,
            IsDemanded = column.Presence == Presence.Required && row <= list.Given.Count && column.Applies(values.Layout),
        };

    /// <summary>Inputs beside one another, and those below them that need the whole width.</summary>
    private static IEnumerable<JsonNode> Side(IReadOnlyList<FieldInput> inputs) => inputs.Where(input => !input.IsWide).Chunk(MostBeside)
        .Select(JsonNode (line) => line.Length == 1 ? line[0].Write() : AdaptiveCard.Beside(line.Select(input => ((JsonNode)input.Write(), (JsonNode)"stretch"))))
        .Concat(inputs.Where(input => input.IsWide).Select(input => input.Write()));
}
