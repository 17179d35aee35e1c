using System.Text.Json.Nodes;

namespace AssistantBot.Channels.BotFramework.Invokes;

/// <summary>Answers one sort of invoke; each feature registers its own.</summary>
internal interface IInvokeHandler
{
    /// <summary>The invoke's name, such as <c>adaptiveCard/action</c>.</summary>
    string Name { get; }

    /// <returns>The body of the response, which has the status 200.</returns>
    Task<JsonObject> AnswerAsync(Arrival arrival);
}
