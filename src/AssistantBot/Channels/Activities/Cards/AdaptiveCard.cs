using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AssistantBot.Channels.Activities.Cards;

/// <summary>The parts that our Adaptive Cards are made of. Teams renders version 1.5 at most.</summary>
internal static partial class AdaptiveCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public static JsonObject Of(IEnumerable<JsonNode> body, params JsonNode[] actions)
    {
        var card = new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["lang"] = "en",
            ["body"] = new JsonArray([.. body]),
        };
        if (actions.Length > 0) card["actions"] = new JsonArray(actions);
        return card;
    }

    /// <summary>Bytes of an element on the wire.</summary>
    public static int Size(JsonNode element) => Encoding.UTF8.GetByteCount(element.ToJsonString(ActivityJson.Wire.Options));

    public static JsonObject Text(string text) => new() { ["type"] = "TextBlock", ["text"] = Literal(text), ["wrap"] = true };

    public static JsonObject Strong(string text)
    {
        var strong = Text(text);
        strong["weight"] = "Bolder";
        return strong;
    }

    public static JsonObject Subtle(string text)
    {
        var subtle = Text(text);
        subtle["isSubtle"] = true;
        return subtle;
    }

    public static JsonObject Title(string text)
    {
        var title = Heading(text);
        title["size"] = "Large";
        return title;
    }

    /// <summary>A line that screen readers know as a heading.</summary>
    public static JsonObject Heading(string text)
    {
        var heading = Strong(text);
        heading["style"] = "heading";
        return heading;
    }

    /// <summary>The same with more room above it.</summary>
    public static JsonObject Apart(JsonObject element)
    {
        element["spacing"] = "Large";
        return element;
    }

    /// <summary>Elements side by side, each with its width: <c>auto</c>, <c>stretch</c>, or its weight among the others.</summary>
    public static JsonObject Beside(IEnumerable<(JsonNode Element, JsonNode Width)> columns) => new()
    {
        ["type"] = "ColumnSet",
        ["columns"] = new JsonArray([.. columns.Select(column => new JsonObject { ["type"] = "Column", ["width"] = column.Width, ["items"] = new JsonArray(column.Element) })]),
    };

    /// <summary>Elements that stay hidden until a button is clicked; what is entered there is sent all the same.</summary>
    /// <param name="id">Unique on the card.</param>
    public static IEnumerable<JsonObject> Folded(string id, string title, IEnumerable<JsonNode> elements) =>
    [
        new()
        {
            ["type"] = "ActionSet",
            ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.ToggleVisibility", ["title"] = title, ["targetElements"] = new JsonArray(id) }),
        },
        new() { ["type"] = "Container", ["id"] = id, ["isVisible"] = false, ["items"] = new JsonArray([.. elements]) },
    ];

    /// <summary>A line that begins "2. " would be shown as a list of its own, and counted from 1 again; a space that does not break is no mark of a list.</summary>
    private static string Literal(string text) => ListMarkPattern().Replace(text, "$1\u00A0");

    [GeneratedRegex(@"^(\d{1,9}[.)]) ")]
    private static partial Regex ListMarkPattern();
}
