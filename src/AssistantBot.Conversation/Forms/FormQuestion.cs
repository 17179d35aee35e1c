using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms;

/// <summary>What is put to a person at once.</summary>
/// <param name="Path">
/// <c>service</c> for a field, <c>partners</c> for the rows of a list, <c>partners/0/population</c> for a column of all rows,
/// <c>items/3/rating</c> for a row's cell.
/// </param>
/// <param name="Field">The field or column; for the rows of a list the list itself.</param>
/// <param name="List">The list that it belongs to, or null.</param>
/// <param name="Row">Number of the row, counted from 1; 0 for all.</param>
internal sealed record FormQuestion(string Path, Field Field, RecordsField? List = null, int Row = 0)
{
    public bool AsksRows => ReferenceEquals(Field, List);

    public bool AsksColumn => List is not null && !AsksRows && Row == 0;

    public bool AsksCell => Row > 0;

    /// <summary>What counts as one question: the cells of a row count together.</summary>
    public string Step => AsksCell ? FormPath.Of(List!.Id, Row, "") : Path;

    public static FormQuestion Of(Field field) => new(field.Id, field, field as RecordsField);

    public static FormQuestion Of(RecordsField list, Field column, int row) => new(list.Path(row, column.Id), column, list, row);
}
