using System.Globalization;
using AssistantBot.Plugins.Forms.Amounts;

namespace AssistantBot.Plugins.GovernanceScale;

/// <summary>How much is shared.</summary>
/// <param name="Value">Pounds a year, or null where it was not given.</param>
/// <param name="Services">Number of services, or null where it was not given.</param>
internal sealed record SharingSize(decimal? Value, int? Services)
{
    public string InWords() => (Value, Services) switch
    {
        ({ } value, { } services) => $"{MoneyField.Pounds(value)} a year and {Count(services)}",
        ({ } value, null) => $"{MoneyField.Pounds(value)} a year",
        (null, { } services) => Count(services),
        _ => "nothing yet",
    };

    public static string Count(int services) => services == 1 ? "one service" : services.ToString("#,##0", CultureInfo.InvariantCulture) + " services";
}
