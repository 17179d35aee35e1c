using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Drafting;
using AssistantBot.Conversation.Model;
using AssistantBot.Conversation.Prompts;
using AssistantBot.Hosting;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace AssistantBot.Models;

internal static class ModelServices
{
    /// <summary>The answerer with a language model, where one is configured. Where none is, nothing of it is made but its settings.</summary>
    public static void AddModel(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ModelOptions>().BindConfiguration(ModelOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ModelOptions>, ModelOptionsValidator>();
        if (!ModelOptions.IsOn(builder.Configuration[$"{ModelOptions.Section}:Provider"])) return;

        var prompts = ProgramFolders.FindPrompts(builder.Configuration["Prompts:Path"] ?? "", AppContext.BaseDirectory);
        services.AddSingleton(_ => PromptLibrary.Load(prompts));
        services.AddSingleton<IValidateOptions<ModelOptions>, PromptsValidator>();
        services.AddModelConnection();
        services.AddSingleton(Client);
        services.AddSingleton<IModelMeter, ModelMeter>();
        services.AddSingleton<ModelHealth>();
        services.AddSingleton<IReadinessCheck, ModelReadiness>();
        services.AddSingleton<IToolWriting, ToolWriting>();
        services.AddSingleton<IPromptedModel, PromptedModel>();
        services.AddSingleton<IAnswerer, ModelAnswerer>();
        services.AddSingleton<IDraftWriter, ModelDrafts>();
    }

    /// <summary>From the outside in: what is sent is masked, waits for its place, is measured where telemetry is on, is watched, and goes out.</summary>
    private static IChatClient Client(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<ModelOptions>>().Value;
        var model = ModelConnection.Open(options, services.GetRequiredService<IHttpClientFactory>());
        var watched = new WatchedClient(model, options, services.GetRequiredService<TimeProvider>());
        var observed = services.GetService<Func<IChatClient, IChatClient>>()?.Invoke(watched) ?? watched;
        return new MaskedClient(new LimitedClient(observed, options), services.GetRequiredService<ILogger<MaskedClient>>());
    }
}
