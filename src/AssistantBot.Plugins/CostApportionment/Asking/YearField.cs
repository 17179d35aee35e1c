using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AssistantBot.Plugins.CostApportionment.Sharing;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Forms.Amounts;

namespace AssistantBot.Plugins.CostApportionment.Asking;

/// <summary>
/// A financial year, "2026/27", or a year counted from the start, "year 2".
/// Canonical: the year whose April it begins in, 1900 to 2199, or 1 to 100.
/// </summary>
internal sealed partial record YearField(string Id, string Label, string Prompt, string Help, Citation Source) : Field(Id, Label, Prompt, Help, Source)
{
    public override IReadOnlyList<Choice> Choices => [];

    public override FieldReading Read(string typed)
    {
        var match = Shape().Match(AmountText.Plain(typed));
        if (!match.Success) return Refused();
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        if (match.Groups["next"].Value is { Length: > 0 } next && int.Parse(next, CultureInfo.InvariantCulture) != (next.Length == 2 ? (year + 1) % 100 : year + 1)) return Refused();
        return year is >= Years.Calendar and < 2200 || (year is >= 1 and <= 100 && !match.Groups["next"].Success)
            ? FieldReading.Accepted(year.ToString(CultureInfo.InvariantCulture))
            : Refused();
    }

    public override string Show(string value) => Years.Name(int.Parse(value, CultureInfo.InvariantCulture));

    public override JsonObject Schema() => new() { ["type"] = new JsonArray("string", "integer"), ["description"] = Prompt };

    private static FieldReading Refused() => FieldReading.Refused("I can't read that as a year. Write a financial year like 2026/27, or count from the start like year 2.");

    [GeneratedRegex(@"^(?:in |from |the )?(?:(?:financial )?year |fy ?)?(?<year>[0-9]{1,4})(?: ?[/-] ?(?<next>[0-9]{2}|[0-9]{4}))?$")]
    private static partial Regex Shape();
}
