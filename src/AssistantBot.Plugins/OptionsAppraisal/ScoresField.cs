using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.OptionsAppraisal;

/// <summary>
/// How one option scores on each criterion: numbers from 0 to 10 in the order of the criteria, "3, 4, 2", or with their names,
/// "cost 3, quality 4". Canonical: <c>3;4;2</c> or <c>cost=3;quality=4</c>.
/// </summary>
internal sealed partial record ScoresField(string Id, string Label, string Prompt, string Help, Citation Source) : Field(Id, Label, Prompt, Help, Source)
{
    /// <summary>The best score.</summary>
    public const int Most = 10;

    public override IReadOnlyList<Choice> Choices => [];

    public override FieldReading Read(string typed)
    {
        var parts = typed.Split([',', ';', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 1 && Bare().IsMatch(typed)) parts = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var read = parts.Select(part => Part().Match(part)).ToList();
        if (read.Count == 0 || read.Any(match => !match.Success)) return Refused();
        if (read.Select(match => match.Groups["name"].Length > 0).Distinct().Count() > 1) return Refused();
        if (read.Any(match => Score(match) is < 0 or > Most)) return FieldReading.Refused($"A score goes from 0 to {Most}.");
        return FieldReading.Accepted(string.Join(';', read.Select(match => match.Groups["name"].Length > 0 ? $"{match.Groups["name"].Value.Trim()}={Text(match)}" : Text(match))));
    }

    public override FieldReading Read(JsonNode given) => given is JsonArray list
        ? Read(string.Join(", ", list.Select(item => item?.GetValueKind() is JsonValueKind.Number ? item.ToJsonString() : item?.GetValueKind() is JsonValueKind.String ? item.GetValue<string>() : "?")))
        : base.Read(given);

    public override JsonObject Schema() => new()
    {
        ["description"] = Prompt,
        ["oneOf"] = new JsonArray(
            new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "number", ["minimum"] = 0, ["maximum"] = Most } },
            new JsonObject { ["type"] = "string" }),
    };

    public override string Show(string value) => value.Replace("=", " ", StringComparison.Ordinal).Replace(";", ", ", StringComparison.Ordinal);

    /// <summary>The scores in the order of the criteria; null where they do not fit them.</summary>
    public static IReadOnlyList<decimal>? Match(string canonical, IReadOnlyList<string> criteria)
    {
        var parts = canonical.Split(';').Select(part => part.Split('=')).ToList();
        if (parts.Count != criteria.Count) return null;
        if (parts[0].Length == 1) return [.. parts.Select(part => Number(part[0]))];
        var named = parts.GroupBy(part => part[0], StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => Number(group.Last()[1]), StringComparer.OrdinalIgnoreCase);
        return criteria.All(named.ContainsKey) ? [.. criteria.Select(criterion => named[criterion])] : null;
    }

    private static FieldReading Refused() => FieldReading.Refused("Give one score from 0 to 10 for each criterion, in their order, for example 7, 4, 9.");

    private static string Text(Match match) => Score(match).ToString("0.##", CultureInfo.InvariantCulture);

    private static decimal Score(Match match) => Number(match.Groups["score"].Value);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?<name>[^\d=:;]*[^\d=:;\s])\s*[:=]?\s*)?(?<score>[0-9]{1,3}(?:\.[0-9]{1,2})?)(?:\s*(?:/|out of)\s*10)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Part();

    [GeneratedRegex(@"^[0-9. ]+$")]
    private static partial Regex Bare();
}
