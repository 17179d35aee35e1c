using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AssistantBot.Plugins.Forms;

/// <summary>Turns the nested JSON of a form into answers by path, and keeps where each row stood, so that problems can name the place.</summary>
internal sealed class FormJsonReader(Form form)
{
    public const string SchemaMark = "$schema";

    // Where the rows of lists stood in the input, counted from 0; a given row may stand anywhere.
    private readonly Dictionary<(string Field, int Row), int> _places = [];
    private readonly List<string> _problems = [];
    private FormAnswers _answers = FormAnswers.None;
    private string _at = "";

    /// <param name="at">Where the object stands; empty for the whole input.</param>
    public FormJsonReader Read(JsonObject fields, string at)
    {
        _at = at;
        foreach (var (id, value) in fields)
        {
            if (id == SchemaMark && at.Length == 0) continue;
            if (form.Fields.FirstOrDefault(field => field.Id == id) is not { } field) Refuse(Join(at, id), $"there is no such property; there are {string.Join(", ", form.Fields.Select(known => known.Id))}");
            else if (value is null) continue;
            else if (field is RecordsField list) ReadList(list, value, Join(at, id));
            else ReadValue(field, id, value, Join(at, id));
        }

        return this;
    }

    /// <summary>The answers, with what a report lacks where all of them were accepted.</summary>
    public FormJsonReading Judge(IPlugin plugin, Func<FormAnswers, FormAnswers>? complete)
    {
        if (_problems.Count > 0) return new FormJsonReading(_answers, _problems);
        var answers = complete is null ? _answers : complete(_answers);
        return new FormJsonReading(answers, [.. FilledForm.Judge(plugin, answers).Select(problem => $"{Place(problem.Path)}: {problem.Reason}")]);
    }

    private void ReadList(RecordsField list, JsonNode value, string at)
    {
        if (value is not JsonArray rows)
        {
            Refuse(at, $"it must be an array with an object for each {list.RowName}");
            return;
        }

        for (var i = 0; i < rows.Count; i++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{at}[{i}]");
            if (rows[i] is not JsonObject cells) Refuse(place, $"it must be an object with {string.Join(", ", list.Columns.Select(column => column.Id))}");
            else if (Row(list, cells, place) is { } row) ReadRow(list, row, i, cells, place);
        }
    }

    private void ReadRow(RecordsField list, int row, int index, JsonObject cells, string place)
    {
        if (!_places.TryAdd((list.Id, row), index))
        {
            Refuse(Join(place, list.Key.Id), $"{list.RowName} \"{list.Given[row - 1].Key}\" is given a second time");
            return;
        }

        foreach (var (id, value) in cells)
        {
            if (list.Column(id) is not { } column) Refuse(Join(place, id), $"there is no such property; there are {string.Join(", ", list.Columns.Select(known => known.Id))}");
            else if (column == list.Key && row <= list.Given.Count) _answers = _answers.With(list.Path(row, id), list.Given[row - 1].Key);
            else if (value is not null) ReadValue(column, list.Path(row, id), value, Join(place, id));
        }
    }

    /// <summary>The number of the row, or null where it names none of the given ones.</summary>
    private int? Row(RecordsField list, JsonObject cells, string place)
    {
        if (list.Given.Count == 0) return _places.Keys.Count(known => known.Field == list.Id) + 1;
        var key = cells[list.Key.Id] is JsonValue value ? Text(value).Trim() : null;
        var given = list.Given.TakeWhile(row => !IsNamed(row, key)).Count();
        if (given < list.Given.Count) return given + 1;
        if (key is not null && list.Open) return Math.Max(list.Given.Count, _places.Keys.Where(known => known.Field == list.Id).Select(known => known.Row).DefaultIfEmpty().Max()) + 1;
        Refuse(Join(place, list.Key.Id), key is null ? $"it is needed, to tell which {list.RowName} is meant" : $"there is no {list.RowName} \"{key}\"; there are {string.Join(", ", list.Given.Select(row => row.Key))}");
        return null;
    }

    private static bool IsNamed(GivenRow row, string? key) => string.Equals(row.Key, key, StringComparison.OrdinalIgnoreCase) || string.Equals(row.Title, key, StringComparison.OrdinalIgnoreCase);

    private void ReadValue(Field field, string path, JsonNode value, string at)
    {
        var reading = Plain(value) is { } plain ? field.Read(plain) : FieldReading.Refused($"{value.ToJsonString()} is too large or too small a number to be computed with.");
        if (reading.Value is { } accepted) _answers = _answers.With(path, accepted);
        else Refuse(at, reading.Reason!);
    }

    /// <summary>The value with its number written out, as fields read it: 1.5e3 is 1500; null where that is more than can be computed with.</summary>
    private static JsonNode? Plain(JsonNode value)
    {
        if (value.GetValueKind() != JsonValueKind.Number) return value;
        var text = value.ToJsonString();
        if (text.IndexOfAny(['e', 'E']) < 0) return value;
        var isExact = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && (number != 0 || text[0] == '0');
        return isExact ? JsonValue.Create(number) : null;
    }

    private string Place(string path)
    {
        var (field, row, column) = FormPath.Parts(path);
        if (row == 0) return Join(_at, field);
        return _places.TryGetValue((field, row), out var index)
            ? string.Create(CultureInfo.InvariantCulture, $"{Join(_at, field)}[{index}].{column}")
            : string.Create(CultureInfo.InvariantCulture, $"{Join(_at, field)}, {(form.Find(field) as RecordsField)?.RowName} {row}, {column}");
    }

    private void Refuse(string at, string reason) => _problems.Add($"{at}: {reason}");

    private static string Text(JsonValue value) => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();

    private static string Join(string at, string id) => at.Length == 0 ? id : $"{at}.{id}";
}
