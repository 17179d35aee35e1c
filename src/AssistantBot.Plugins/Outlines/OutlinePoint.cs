using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.Outlines;

/// <summary>One thing that a paper says under a heading, from a table of the corpus.</summary>
/// <param name="Write">What to write there.</param>
/// <param name="Fields">Ids of the fields whose answers it is filled from.</param>
/// <param name="Read">Where that is said.</param>
internal sealed record OutlinePoint(string Heading, string Write, IReadOnlyList<string> Fields, IReadOnlyList<Citation> Read)
{
    /// <summary>Reads a table with the columns Heading, What to write, Filled from and Read.</summary>
    /// <exception cref="ToolkitException">A cell is empty, a field is unknown, or the rows of a heading do not stand together.</exception>
    public static IReadOnlyList<OutlinePoint> ReadTable(ToolkitTable table, IReadOnlyList<Field> fields)
    {
        var known = fields.Select(field => field.Id).ToList();
        var points = new List<OutlinePoint>();
        foreach (var row in table.SomeRows())
        {
            var heading = table.Words(row, "Heading");
            if (points.Count > 0 && points[^1].Heading != heading && points.Exists(point => point.Heading == heading))
                throw table.Fault(row, $"\"{heading}\" stands further up already; put the rows of a heading together");
            var filled = table.List(row, "Filled from", ',');
            if (filled.FirstOrDefault(id => !known.Contains(id)) is { } unknown)
                throw table.Fault(row, $"\"{unknown}\" is not asked; fill it from one of: {string.Join(", ", known)}");
            points.Add(new OutlinePoint(heading, table.Words(row, "What to write"), filled, table.Places(row, "Read")));
        }

        return points;
    }
}
