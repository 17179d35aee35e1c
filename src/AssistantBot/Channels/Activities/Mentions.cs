using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AssistantBot.Channels.Activities;

/// <summary>Names in a message that the channel has marked, such as <c>&lt;at&gt;Assistant&lt;/at&gt;</c>.</summary>
internal static partial class Mentions
{
    /// <summary>The text that was meant: without the assistant's own mentions, other people by their names.</summary>
    public static string Strip(BotActivity activity)
    {
        var text = activity.Text ?? "";
        var mentions = activity.Entities?.OfType<JsonObject>().Where(entity => Text(entity, "type") == "mention").ToList() ?? [];
        foreach (var entity in mentions) text = Replace(text, entity, activity.Recipient?.Id);

        // A mark that no entity tells of is the assistant's where it has its name, and else somebody's.
        text = Mark().Replace(text, mark => Decode(mark.Groups[1].Value) is var name && IsName(name, activity.Recipient?.Name) ? " " : name);

        // Teams writes entities of HTML beside mentions, even into plain text.
        if (mentions.Count > 0 || activity.TextFormat == "xml") text = WebUtility.HtmlDecode(text);
        return text.Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase).Replace('\u00A0', ' ').Trim();
    }

    /// <summary>The text without one mention, which may be written with entities of HTML there and without them in the text, or the other way about, or not stand there at all.</summary>
    private static string Replace(string text, JsonObject mention, string? assistant)
    {
        if (Text(mention, "text") is not { Length: > 0 } mark) return text;
        var mentioned = mention["mentioned"] as JsonObject;
        var meant = Text(mentioned, "id") is { } id && id == assistant ? " " : Text(mentioned, "name") ?? " ";
        return Spellings(mark).Aggregate(text, (left, spelling) => left.Replace(spelling, meant, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Spellings(string mark)
    {
        var name = Mark().Match(mark) is { Success: true } found && found.Length == mark.Length ? found.Groups[1].Value : null;
        return name is null ? [mark] : new[] { mark, $"<at>{Decode(name)}</at>", $"<at>{WebUtility.HtmlEncode(Decode(name))}</at>" }.Distinct();
    }

    private static bool IsName(string name, string? assistant) => assistant is { Length: > 0 } && name.Trim().Equals(assistant.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Decode(string text) => WebUtility.HtmlDecode(text).Replace('\u00A0', ' ');

    private static string? Text(JsonObject? from, string property) =>
        from?[property] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    [GeneratedRegex("<at(?:\\s[^<>]*)?>([^<>]*)</at>", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();
}
