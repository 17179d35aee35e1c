using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Forms.Amounts;

namespace AssistantBot.Plugins.CostApportionment.Asking;

/// <summary>
/// What groups of partners would pay without the others: "Angus + Dundee £200,000; Angus + Perth 250k",
/// or JSON <c>[{"partners":["Angus","Dundee"],"cost":"200000"}]</c>, which is also canonical.
/// </summary>
internal sealed partial record CoalitionsField(string Id, string Label, string Prompt, string Help, Citation Source) : Field(Id, Label, Prompt, Help, Source)
{
    private const string Wanted = "Write it like: Angus + Dundee City £200,000; Angus + Perth and Kinross £250,000.";

    public override IReadOnlyList<Choice> Choices => [];

    public override FieldReading Read(string typed)
    {
        if (typed.TrimStart().StartsWith('[')) return Parsed(typed);
        var groups = new List<(IReadOnlyList<string> Partners, string Cost)>();
        foreach (var piece in typed.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Group().Match(piece) is not { Success: true } match) return FieldReading.Refused($"I can't read \"{piece}\" as a group and its cost. {Wanted}");
            groups.Add((match.Groups["partners"].Value.Split('+', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), match.Groups["cost"].Value));
        }

        return Accept(groups);
    }

    public override FieldReading Read(JsonNode given)
    {
        if (given is not JsonArray array) return base.Read(given);
        var groups = new List<(IReadOnlyList<string> Partners, string Cost)>();
        foreach (var item in array)
        {
            if (item is not JsonObject group || group["partners"] is not JsonArray partners || group["cost"] is not JsonValue cost)
                return FieldReading.Refused("Each group needs its partners and its cost, for example {\"partners\":[\"Angus\",\"Dundee City\"],\"cost\":200000}.");
            groups.Add(([.. partners.Select(partner => partner?.ToString() ?? "")], cost.ToString()));
        }

        return Accept(groups);
    }

    public override string Show(string value) => string.Join("; ", Parse(value).Select(group => $"{string.Join(" + ", group.Partners)} {Text.Pounds(group.Cost)}"));

    public override JsonObject Schema() => new()
    {
        ["type"] = new JsonArray("array", "string"),
        ["description"] = Prompt,
        ["items"] = new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray("partners", "cost"),
            ["properties"] = new JsonObject
            {
                ["partners"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
                ["cost"] = new JsonObject { ["type"] = new JsonArray("number", "string") },
            },
        },
    };

    /// <summary>The groups of a canonical value, by the names as they were given.</summary>
    public static IReadOnlyList<(IReadOnlyList<string> Partners, decimal Cost)> Parse(string canonical) =>
        [.. JsonNode.Parse(canonical)!.AsArray().Select(group => (
            (IReadOnlyList<string>)[.. group!["partners"]!.AsArray().Select(partner => partner!.GetValue<string>())],
            decimal.Parse(group["cost"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture)))];

    private FieldReading Parsed(string typed)
    {
        try
        {
            return JsonNode.Parse(typed) is JsonArray array ? Read((JsonNode)array) : FieldReading.Refused($"That is not a list of groups. {Wanted}");
        }
        catch (JsonException)
        {
            return FieldReading.Refused($"That is not a list of groups. {Wanted}");
        }
    }

    private static FieldReading Accept(IReadOnlyList<(IReadOnlyList<string> Partners, string Cost)> groups)
    {
        var canonical = new JsonArray();
        foreach (var (partners, said) in groups)
        {
            var cost = AmountReader.Money(said, -MoneyField.Most);
            if (cost.Value is null) return FieldReading.Refused($"{string.Join(" + ", partners)}: {cost.Reason}");
            canonical.Add(new JsonObject { ["partners"] = new JsonArray([.. partners.Select(partner => JsonValue.Create(partner))]), ["cost"] = cost.Value });
        }

        return canonical.Count > 0 ? FieldReading.Accepted(canonical.ToJsonString()) : FieldReading.Refused($"Give at least one group. {Wanted}");
    }

    [GeneratedRegex(@"^(?<partners>[^£:=]+?\+[^£:=]+?)\s*(?:[:=]|costs?|would (?:pay|cost)|(?=£)|(?<=\s)(?=-?[0-9]))\s*(?<cost>(?:-\s?)?£?\s?[0-9][0-9,.\s]*(?:[a-zA-Z]+)?)$")]
    private static partial Regex Group();
}
