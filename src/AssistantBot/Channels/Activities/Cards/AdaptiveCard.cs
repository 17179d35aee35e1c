using System.Text;
using System.Text.Json.Nodes;

namespace AssistantBot.Channels.Activities.Cards;

/// <summary>The parts that our Adaptive Cards are made of. Teams renders version 1.5 at most.</summary>
internal static class AdaptiveCard
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

    /// <summary>Text that is shown as it stands, whatever is in it.</summary>
    public static JsonObject Text(string text) => Marked(CardText.Plain(text));

    /// <summary>Text in Markdown of our own making.</summary>
    public static JsonObject Marked(string markdown) => new() { ["type"] = "TextBlock", ["text"] = markdown, ["wrap"] = true };

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

    /// <summary>Why something was not taken; stands below it.</summary>
    public static JsonObject Fault(string reason)
    {
        var fault = Small(Text(reason));
        fault["color"] = "Attention";
        fault["weight"] = "Bolder";
        return fault;
    }

    /// <summary>A line that must not be overlooked.</summary>
    public static JsonObject Warning(string text) => new() { ["type"] = "Container", ["style"] = "warning", ["items"] = new JsonArray(Strong(text)) };

    /// <summary>
    /// Elements that stay hidden until their title is clicked; what is entered there is sent all the same. The title is a text and no button,
    /// since buttons do not wrap: a long one would be cut off in a narrow chat.
    /// </summary>
    /// <param name="id">Unique on the card.</param>
    /// <param name="open">Whether they are shown from the beginning.</param>
    public static IEnumerable<JsonObject> Folded(string id, string title, IEnumerable<JsonNode> elements, bool open = false) =>
    [
        new()
        {
            ["type"] = "Container",
            ["selectAction"] = new JsonObject { ["type"] = "Action.ToggleVisibility", ["title"] = title, ["targetElements"] = new JsonArray(id) },
            ["items"] = new JsonArray(Accent($"+ {title}")),
        },
        new() { ["type"] = "Container", ["id"] = id, ["isVisible"] = open, ["items"] = new JsonArray([.. elements]) },
    ];

    public static JsonObject Small(JsonObject text)
    {
        text["size"] = "Small";
        text["spacing"] = "None";
        return text;
    }

    /// <summary>Elements that belong together, set apart by a line.</summary>
    public static JsonObject Group(IEnumerable<JsonNode> elements) => new()
    {
        ["type"] = "Container",
        ["separator"] = true,
        ["spacing"] = "Medium",
        ["items"] = new JsonArray([.. elements]),
    };

    /// <summary>Names with their values, those without a value left out.</summary>
    public static JsonObject Facts(IEnumerable<(string Name, string Value)> facts) => new()
    {
        ["type"] = "FactSet",
        ["facts"] = new JsonArray([.. facts.Where(fact => fact.Value.Length > 0).Select(fact => new JsonObject { ["title"] = CardText.Plain(fact.Name), ["value"] = CardText.Plain(fact.Value) })]),
    };

    private static JsonObject Accent(string text)
    {
        var accent = Text(text);
        accent["color"] = "Accent";
        return accent;
    }

    /// <summary>A button that opens an address.</summary>
    public static JsonObject Open(string title, string address) => new() { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = address };
}
