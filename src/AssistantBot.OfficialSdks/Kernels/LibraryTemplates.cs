using System.Diagnostics.CodeAnalysis;
using System.Net;
using AssistantBot.Conversation.Prompts;
using Microsoft.SemanticKernel;

namespace AssistantBot.OfficialSdks.Kernels;

/// <summary>Handlebars templates for the kernel, filled in by the house's own engine, which puts values in as they are and never reads them as templates.</summary>
internal sealed class LibraryTemplates(PromptLibrary library) : IPromptTemplateFactory
{
    public bool TryCreate(PromptTemplateConfig templateConfig, [NotNullWhen(true)] out IPromptTemplate? result)
    {
        result = templateConfig.TemplateFormat == PromptRules.Format ? new Template(library.Get(PromptNames.System), library.Get(templateConfig.Name!)) : null;
        return result is not null;
    }

    private sealed class Template(Prompt system, Prompt prompt) : IPromptTemplate
    {
        public Task<string> RenderAsync(Kernel kernel, KernelArguments? arguments = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(Message("system", system.Render()) + Message("user", prompt.Render((arguments ?? []).Select(argument => (argument.Key, argument.Value)))));

        /// <summary>A message as the kernel writes it in a prompt; nothing that a value holds can end it or begin another.</summary>
        private static string Message(string role, string text) => $"<message role=\"{role}\">{WebUtility.HtmlEncode(text)}</message>";
    }
}
