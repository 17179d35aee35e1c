using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AssistantBot.Tests.Models;

/// <summary>Responses of the OpenAI chat protocol.</summary>
internal static class ChatJson
{
    public const int InputTokens = 1200;
    public const int OutputTokens = 80;

    public static JsonSerializerOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Whole(string text) => new()
    {
        ["id"] = "chat-1",
        ["object"] = "chat.completion",
        ["created"] = 1,
        ["model"] = "scripted",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text },
            ["finish_reason"] = "stop",
        }),
        ["usage"] = Tokens(),
    };

    public static JsonObject Text(string delta) => Chunk(Choice(new JsonObject { ["role"] = "assistant", ["content"] = delta }, null));

    public static JsonObject Calls(IReadOnlyList<ModelCall> calls) => Chunk(Choice(new JsonObject
    {
        ["role"] = "assistant",
        ["tool_calls"] = new JsonArray([.. calls.Select((call, i) => new JsonObject
        {
            ["index"] = i,
            ["id"] = $"call-{Guid.NewGuid():N}",
            ["type"] = "function",
            ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = call.Arguments },
        })]),
    }, null));

    public static JsonObject Finish(string reason) => Chunk(Choice([], reason));

    public static JsonObject Usage()
    {
        var chunk = Chunk(null);
        chunk["usage"] = Tokens();
        return chunk;
    }

    private static JsonObject Tokens() => new() { ["prompt_tokens"] = InputTokens, ["completion_tokens"] = OutputTokens, ["total_tokens"] = InputTokens + OutputTokens };

    private static JsonObject Choice(JsonObject delta, string? finish) => new() { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish };

    private static JsonObject Chunk(JsonObject? choice) => new()
    {
        ["id"] = "chat-1",
        ["object"] = "chat.completion.chunk",
        ["created"] = 1,
        ["model"] = "scripted",
        ["choices"] = choice is null ? new JsonArray() : new JsonArray(choice),
    };
}
