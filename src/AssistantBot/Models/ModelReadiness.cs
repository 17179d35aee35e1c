using AssistantBot.Conversation.Model;
using AssistantBot.Conversation.Prompts;
using AssistantBot.Hosting;

namespace AssistantBot.Models;

/// <summary>The model's part of <c>/readyz</c>. Questions are answered without it too, so it never stands in the way.</summary>
internal sealed class ModelReadiness(ModelHealth health, PromptLibrary prompts) : IReadinessCheck
{
    public string Name => "model";

    public Task<Readiness> CheckAsync() => Task.FromResult(health.Fault is { } fault
        ? new Readiness(true, "degraded", $"{fault.Message}. Questions are answered without the model until it is back.")
        : new Readiness(true, health.WasAsked ? "ok" : "not asked yet", $"prompts {prompts.Version}"));
}
