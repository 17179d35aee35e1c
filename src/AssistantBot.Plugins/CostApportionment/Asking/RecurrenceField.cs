using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Forms.Amounts;

namespace AssistantBot.Plugins.CostApportionment.Asking;

/// <summary>
/// Whether an amount falls once, every year to the end, or for some years: "one-off", "annual", "for 5 years".
/// Canonical: <c>one-off</c>, <c>annual</c>, or a number of years such as <c>5</c>.
/// </summary>
internal sealed partial record RecurrenceField(string Id, string Label, string Prompt, string Help, Citation Source) : Field(Id, Label, Prompt, Help, Source)
{
    public const string Once = "one-off";
    public const string Annual = "annual";

    public override IReadOnlyList<Choice> Choices { get; } = [new(Once, "One-off"), new(Annual, "Annual")];

    public override FieldReading Read(string typed)
    {
        var said = AmountText.Plain(typed);
        if (OnceWords().IsMatch(said)) return FieldReading.Accepted(Once);
        if (AnnualWords().IsMatch(said)) return FieldReading.Accepted(Annual);
        return For().Match(said) is { Success: true } match && int.Parse(match.Groups["years"].Value, CultureInfo.InvariantCulture) is >= 1 and <= 100 and var years
            ? FieldReading.Accepted(years == 1 ? Once : years.ToString(CultureInfo.InvariantCulture))
            : FieldReading.Refused("Say one-off, annual, or for how many years, like: for 5 years.");
    }

    public override string Show(string value) => Parse(value) switch { 0 => "Annual", 1 => "One-off", var years => string.Create(CultureInfo.InvariantCulture, $"Annual for {years} years") };

    public override JsonObject Schema() => new() { ["type"] = new JsonArray("string", "integer"), ["description"] = Prompt };

    /// <summary>How many years a canonical value means: 0 for every year.</summary>
    public static int Parse(string? canonical) => canonical switch
    {
        null or Once => 1,
        Annual => 0,
        _ => int.Parse(canonical, CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"^(?:it is |it's |a )?(?:one[- ]?off|once|once only|only once|single|one[- ]time|non[- ]recurring|set[- ]?up|capital|total)$")]
    private static partial Regex OnceWords();

    [GeneratedRegex(@"^(?:it is |it's |an? )?(?:annual|annually|yearly|recurring|recurrent|recurs|ongoing|every year|each year|per year|per annum|p\.?a|a year|running|revenue)$")]
    private static partial Regex AnnualWords();

    [GeneratedRegex(@"^(?:annual(?:ly)?|yearly|every year|each year|recurring)?,? ?(?:for )?(?<years>[0-9]{1,3}) ?(?:years?|yrs?)?$")]
    private static partial Regex For();
}
