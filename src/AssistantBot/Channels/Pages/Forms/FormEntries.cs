using System.Globalization;
using AssistantBot.Conversation.Turns;
using Microsoft.AspNetCore.Http.Features;

namespace AssistantBot.Channels.Pages.Forms;

/// <summary>What a browser sent of a form, in the address or in the body.</summary>
/// <param name="Values">Entries by the path of their field.</param>
/// <param name="IsSent">The person wants the result; without it the form is shown again.</param>
/// <param name="Add">Id of the list that shall have more rows, or null.</param>
internal sealed record FormEntries(IReadOnlyList<KeyValuePair<string, string>> Values, bool IsSent, string? Add)
{
    /// <summary>Name of the button that sends the form, for one without any answer is sent too.</summary>
    public const string SentName = "sent";

    /// <summary>Name of the buttons that add rows.</summary>
    public const string AddName = "add";

    /// <summary>Name of the buttons that save the result.</summary>
    public const string FormatName = "format";

    private const string RowsName = "/rows";

    // A list of 100 rows with twenty columns, and room for more.
    private static readonly FormOptions Limits = new() { ValueCountLimit = 5_000, KeyLengthLimit = 500, ValueLengthLimit = 100_000 };

    /// <summary>Name of the entry that says how many rows of a list were shown.</summary>
    public static string RowsOf(string list) => list + RowsName;

    /// <exception cref="ChannelRefusal">The body is too large, or no form.</exception>
    public static async Task<FormEntries> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType) return Of(request.Query);
        try
        {
            return Of(await request.ReadFormAsync(Limits, request.HttpContext.RequestAborted));
        }
        catch (Exception error) when (error is InvalidDataException or BadHttpRequestException)
        {
            throw ChannelRefusal.BadSyntax("The form is larger than can be read; shorten the longest entries and send it again.");
        }
    }

    /// <summary>How many rows of a list were shown, and are to be shown at least.</summary>
    /// <param name="most">The most that the list takes.</param>
    public int Rows(string list, int most)
    {
        var shown = int.TryParse(Values.LastOrDefault(entry => entry.Key == RowsOf(list)).Value, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? rows : 0;
        return Math.Min(Add == list ? shown + MoreRows : shown, most);
    }

    // Enough for the partners that were forgotten.
    private const int MoreRows = 4;

    private static FormEntries Of(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> sent)
    {
        var values = sent.Select(entry => KeyValuePair.Create(entry.Key, Typed.CleanValue(entry.Value.ToString()))).ToList();
        var add = values.LastOrDefault(entry => entry.Key == AddName).Value;
        return new FormEntries(values, add is null && values.Any(entry => entry.Key == SentName), add);
    }
}
