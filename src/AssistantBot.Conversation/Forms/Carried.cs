using AssistantBot.Conversation.Forms.Reading;
using AssistantBot.Conversation.Memory;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms;

/// <summary>What a form takes over from what the conversation holds already.</summary>
/// <param name="Taken">In words: "the service (waste collection)".</param>
internal sealed record Carried(FormAnswers Answers, IReadOnlyList<string> Taken)
{
    public static Carried Nothing { get; } = new(FormAnswers.None, []);

    /// <summary>The values that earlier forms hold under the words of this one; of several the latest.</summary>
    public static Carried Into(IPlugin plugin, IEnumerable<(IPlugin Plugin, FormSession Session)> earlier, CouncilNames councils)
    {
        var held = earlier.Aggregate(FormAnswers.None, (held, form) => Collect(held, form.Plugin.Form, form.Session));
        return plugin.Form.Fields.Where(field => field.Carries is not null).Aggregate(Nothing, (carried, field) => field is RecordsField list ? Rows(carried, list, held, councils) : Value(carried, field, held));
    }

    /// <summary>What a form gives, under its words: answers, then what its report adds.</summary>
    private static FormAnswers Collect(FormAnswers held, Form form, FormSession session)
    {
        var answers = Applicable.Of(form, FormRows.Align(form, new FormAnswers(session.Answers)));
        foreach (var field in form.Fields.Where(field => field.Carries is not null))
        {
            if (field is RecordsField { Given.Count: 0 } list && answers.Count(list.Id) > 0) held = held.WithRows(field.Carries!, [.. answers.Rows(list.Id).Select(row => Renamed(row, list))]);
            else if (answers[field.Id] is { } value) held = held.With(field.Carries!, value);
        }

        return session.Carried.Aggregate(held, (all, more) => all.With(more.Key, more.Value));
    }

    private static FormAnswers Renamed(FormAnswers row, RecordsField list) =>
        list.Columns.Where(column => row[column.Id] is not null).Aggregate(FormAnswers.None, (renamed, column) => renamed.With(Word(column), row[column.Id]!));

    private static Carried Value(Carried carried, Field field, FormAnswers held)
    {
        var named = held.Rows(field.Carries!).Select(row => row[FirstWord]).OfType<string>();
        if ((held[field.Carries!] ?? (field is TextField ? FormWording.And(named, int.MaxValue) : "")) is not { Length: > 0 } given || field.Read(given).Value is not { } value) return carried;
        return new Carried(carried.Answers.With(field.Id, value), [.. carried.Taken, $"{FormWording.The(field)} ({FormWording.Value(field, value)})"]);
    }

    private static Carried Rows(Carried carried, RecordsField list, FormAnswers held, CouncilNames councils)
    {
        if (list.Given.Count > 0) return carried;
        var given = held.Rows(list.Carries!).AsEnumerable();
        if (!given.Any() && held[list.Carries!] is { } words) given = (NameList.Split(words, councils, null, _ => false) ?? []).Select(name => FormAnswers.None.With(Word(list.Key), name));
        var rows = given.Select(row => Cells(list, row)).Where(row => row[list.Key.Id] is not null).Take(list.Most).ToList();
        if (rows.Count == 0) return carried;
        return new Carried(carried.Answers.WithRows(list.Id, rows), [.. carried.Taken, $"{FormWording.The(list)} ({FormWording.And(rows.Select(row => row[list.Key.Id]!))})"]);
    }

    private static FormAnswers Cells(RecordsField list, FormAnswers row) => list.Columns
        .Select(column => (Column: column, Value: row[Word(column)] is { } given ? column.Read(given).Value : null))
        .Where(cell => cell.Value is not null).Aggregate(FormAnswers.None, (cells, cell) => cells.With(cell.Column.Id, cell.Value!));

    /// <summary>The column that names a row in every list that is carried.</summary>
    private const string FirstWord = "name";

    private static string Word(Field column) => column.Carries ?? column.Id;
}
