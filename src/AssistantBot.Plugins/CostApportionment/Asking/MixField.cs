using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AssistantBot.Plugins.CostApportionment.Sharing;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Forms.Amounts;

namespace AssistantBot.Plugins.CostApportionment.Asking;

/// <summary>
/// Several bases for one line, with their percentages: "40 per cent equal, 60 by population", or JSON <c>[{"basis":"equal","percent":40}]</c>.
/// Canonical: <c>equal 40, population 60</c>.
/// </summary>
internal sealed partial record MixField(string Id, string Label, string Prompt, string Help, Citation Source) : Field(Id, Label, Prompt, Help, Source)
{
    private const string Wanted = "Write it like 40% equal, 60% population.";

    public override IReadOnlyList<Choice> Choices => [];

    public override FieldReading Read(string typed)
    {
        var parts = new List<(string Basis, string Percent)>();
        foreach (var piece in Joint().Split(AmountText.Plain(typed)).Where(piece => piece.Trim().Length > 0))
        {
            if (Part().Match(piece.Trim()) is not { Success: true } match) return FieldReading.Refused($"I can't read \"{piece.Trim()}\" as a part of a mix. {Wanted}");
            parts.Add((match.Groups["basis"].Value, Half().Replace(match.Groups["percent"].Value, "50")));
        }

        return Accept(parts);
    }

    public override FieldReading Read(JsonNode given)
    {
        if (given is not JsonArray array) return base.Read(given);
        var parts = array.Select(item => (Basis: (item as JsonObject)?["basis"]?.ToString(), Percent: (item as JsonObject)?["percent"]?.ToString())).ToList();
        return parts.Any(part => part.Basis is null || part.Percent is null)
            ? FieldReading.Refused("Each part of a mix needs a basis and a percent, for example {\"basis\":\"equal\",\"percent\":40}.")
            : Accept([.. parts.Select(part => (part.Basis!, part.Percent!))]);
    }

    public override string Show(string value) => Text.List([.. Parse(value).Select(part => $"{Text.Number(part.Percent)}% {part.Basis.Phrase()}")]);

    public override JsonObject Schema() => new()
    {
        ["type"] = new JsonArray("array", "string"),
        ["description"] = Prompt,
        ["items"] = new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray("basis", "percent"),
            ["properties"] = new JsonObject
            {
                ["basis"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. Bases.All.Select(basis => JsonValue.Create(basis.Key()))]) },
                ["percent"] = new JsonObject { ["type"] = new JsonArray("number", "string") },
            },
        },
    };

    /// <summary>The parts of a canonical value.</summary>
    public static IReadOnlyList<MixPart> Parse(string canonical) =>
        [.. canonical.Split(", ").Select(part => part.Split(' ')).Select(part => new MixPart(Bases.Find(part[0])!.Value, decimal.Parse(part[1], CultureInfo.InvariantCulture)))];

    private static FieldReading Accept(IReadOnlyList<(string Basis, string Percent)> given)
    {
        var parts = new List<MixPart>();
        foreach (var (named, said) in given)
        {
            if (BasisChoices.Named(named) is not { } basis) return FieldReading.Refused($"\"{named}\" is not a basis. Choose from {Text.List([.. Bases.All.Select(each => each.Key())])}.");
            var percent = AmountReader.Percent(said, 100);
            if (percent.Value is null) return percent;
            if (parts.Any(part => part.Basis == basis)) return FieldReading.Refused($"The mix names {basis.Key()} twice. {Wanted}");
            if (percent.Value != "0") parts.Add(new MixPart(basis, decimal.Parse(percent.Value, CultureInfo.InvariantCulture)));
        }

        var whole = parts.Sum(part => part.Percent);
        return whole == 100
            ? FieldReading.Accepted(string.Join(", ", parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Basis.Key()} {part.Percent}"))))
            : FieldReading.Refused($"The parts of the mix come to {Text.Number(whole)}%, and they must come to 100%. {Wanted}");
    }

    [GeneratedRegex(@"\s*(?:,|;|\+|&|\band\b|\bplus\b|\n)\s*")]
    private static partial Regex Joint();

    [GeneratedRegex(@"^(?:(?<percent>[0-9][0-9.]*|half)\s*(?:%|per cent|percent|pc)?\s*(?:of it|of the line)?\s*(?:by|on|in|as|per|using)?\s*(?:the\s)?(?<basis>[a-z][a-z -]*?)|(?:by |in )?(?<basis>[a-z][a-z -]*?)\s*[:=]?\s*(?<percent>[0-9][0-9.]*)\s*(?:%|per cent|percent|pc)?)$")]
    private static partial Regex Part();

    [GeneratedRegex("^half$")]
    private static partial Regex Half();
}
