using System.Text.Json.Nodes;

namespace AssistantBot.Bench.Turns;

/// <summary>The least that a bot can do: it parses an activity and posts a reply.</summary>
internal static class BareEndpoint
{
    public static async Task<int> RunAsync(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        await using var app = builder.Build();
        using var http = new HttpClient();
        app.MapPost("/api/messages", async (HttpContext context) =>
        {
            var activity = (await JsonNode.ParseAsync(context.Request.Body))!;
            var (id, conversation) = ((string)activity["id"]!, (string)activity["conversation"]!["id"]!);
            var reply = new JsonObject { ["type"] = "message", ["replyToId"] = id, ["text"] = $"You said: {activity["text"]}" };
            using var content = new StringContent(reply.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
            using var response = await http.PostAsync(new Uri($"{activity["serviceUrl"]}/v3/conversations/{conversation}/activities/{id}"), content);
        });
        await app.RunAsync();
        return 0;
    }
}
