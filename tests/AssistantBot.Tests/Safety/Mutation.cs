using System.Text;
using System.Text.Json.Nodes;
using AssistantBot.Tests.Channels.Fakes;

namespace AssistantBot.Tests.Safety;

/// <summary>Makes a right activity of a random kind and changes it: values in their places, the text of the JSON, or its bytes.</summary>
internal sealed class Mutation(Random random, string service, string conversation)
{
    private static readonly string[] Texts =
    [
        "", " ", "yes", "no", "back", "skip", "stop", "finish", "review", "help", "forget me", "send me my data", "what do you hold about me?", "Yes, delete it", "run the driver questionnaire", "run the governance scale",
        "run the cost apportionment", "save as Word", "which forms are open?", "What did Ceredigion and Powys save?", "and what did it cost?", "1e400", "-1", "£1,2,3", "٣", "999999999999999999999999999999999", "NaN",
        "<at>Assistant</at>", "<script>alert(1)</script>", "[x](javascript:alert(1))", "=1+1", "{{x}}", "\u202E", "\u0000", "\uFEFF", "e\u0301\u0301\u0301\u0301", "👩‍💻", "' OR 1=1 --", "((((", "a:b^c~d", "../../x",
    ];

    private static readonly string[] OddTexts =
    [
        "null", "true", "false", "0", "-1", "1e400", "1.5", "99999999999999999999", "\"\"", "\" \"", "\".\"", "\"..\"", "[]", "{}", "[null]", "[[]]", "[{}]", "{\"\":null}", "\"\\u0000\"", "\"\\ud800\"", "\"msteams\"", "\"webchat\"",
        "\"invoke\"", "\"message\"", "\"event\"", "\"accept\"", "\"driver-questionnaire\"", "{\"id\":null}", "{\"id\":\"x\"}", "\"data:,x\"", "\"https://x.sharepoint.com/x\"", "\"<b>&amp;\"",
    ];

    public byte[] Next()
    {
        var activity = Right();
        for (var changes = random.Next(4); changes > 0; changes--) Change(activity);
        // Replies go to the fake channel or are refused: nothing else on this machine is called.
        if (activity["serviceUrl"] is not null) activity["serviceUrl"] = random.Next(20) == 0 ? Odd() : service;
        var text = activity.ToJsonString();
        if (random.Next(12) == 0) text = Scratch(text);
        var bytes = Encoding.UTF8.GetBytes(text);
        if (random.Next(20) == 0 && bytes.Length > 0) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return random.Next(25) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    private JsonObject Right()
    {
        var text = Texts[random.Next(Texts.Length)];
        var activity = random.Next(12) switch
        {
            0 => Of("conversationUpdate").With("membersAdded", new JsonArray(new JsonObject { ["id"] = "28:bot" })),
            1 => Of("installationUpdate").With("action", "add"),
            2 => Invoke("adaptiveCard/action", $$"""{"action":{"type":"Action.Execute","verb":"submit","data":{{Card()}}},"trigger":"manual"}"""),
            3 => Invoke("fileConsent/invoke", """{"action":"accept","context":{"id":"0123456789abcdef0123456789abcdef","name":"x.docx"},"uploadInfo":{"uploadUrl":"https://x.sharepoint.com/x","contentUrl":"https://x.sharepoint.com/y","uniqueId":"1","fileType":"docx"}}"""),
            4 => Invoke("message/submitAction", """{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"good\"}"}}""").With("replyToId", "sent"),
            5 => Invoke("composeExtension/query", """{"commandId":"searchToolkits","parameters":[{"name":"query","value":"save"}],"queryOptions":{"skip":0,"count":25}}"""),
            6 => Message("").With("value", JsonNode.Parse(Card())),
            7 => Message(text).With("attachments", new JsonArray(new JsonObject { ["contentType"] = "text/plain", ["contentUrl"] = "data:text/plain,We%20share%20savings.", ["name"] = "case.txt" })),
            8 => Of("event").With("name", "webchat:activity-status/feedback").With("entities", new JsonArray(new JsonObject { ["@type"] = "LikeAction", ["@id"] = "urn:likeaction:1" })),
            9 => Message($"<at>Assistant</at> {text}").With("entities", new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>Assistant</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Assistant" } })),
            _ => Message(text),
        };
        activity["id"] = $"a-{random.Next(1_000_000)}";
        activity["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = random.Next(4) == 0 ? "groupChat" : "personal" };
        return activity;
    }

    private void Change(JsonObject activity)
    {
        // A way into the activity, at random.
        JsonNode place = activity;
        for (var depth = random.Next(4); depth >= 0 && Children(place) is { Count: > 0 } children; depth--)
        {
            var child = children[random.Next(children.Count)];
            if (depth == 0 || child is not (JsonObject or JsonArray)) break;
            place = child;
        }

        if (place is JsonArray list && list.Count > 0) list[random.Next(list.Count)] = Odd();
        else if (place is JsonObject item) ChangeProperty(item);
    }

    private void ChangeProperty(JsonObject item)
    {
        var names = item.Select(each => each.Key).ToList();
        var name = names.Count > 0 && random.Next(8) > 0 ? names[random.Next(names.Count)] : "x";
        switch (random.Next(4))
        {
            case 0:
                item.Remove(name);
                break;
            case 1:
                item[name] = new string("aA1 .(<£\n"[random.Next(9)], random.Next(1, 5_000));
                break;
            default:
                item[name] = Odd();
                break;
        }
    }

    private JsonNode? Odd()
    {
        var odd = OddTexts[random.Next(OddTexts.Length)];
        return odd.Contains("\\ud800", StringComparison.Ordinal) ? JsonValue.Create("\uFFFD") : JsonNode.Parse(odd);
    }

    private string Scratch(string json)
    {
        var at = random.Next(json.Length);
        return random.Next(4) switch
        {
            0 => json.Remove(at, Math.Min(random.Next(1, 9), json.Length - at)),
            1 => json.Insert(at, OddTexts[random.Next(OddTexts.Length)]),
            2 => json.Insert(at, "\",\"text\":\"twice"),
            _ => json.Insert(at, "\\ud800"),
        };
    }

    private static List<JsonNode?> Children(JsonNode node) => node switch
    {
        JsonObject item => [.. item.Select(each => each.Value)],
        JsonArray list => [.. list],
        _ => [],
    };

    private static string Card() => """{"plugin":"driver-questionnaire","card":"0123456789abcdef","revision":0,"part":1,"parts":1,"1":"yes","2":"no"}""";

    private JsonObject Message(string text) => Activity.Message(service, text);

    private JsonObject Of(string type) => Activity.Of(type, service);

    private JsonObject Invoke(string name, string value) => Of("invoke").With("name", name).With("value", JsonNode.Parse(value));
}
