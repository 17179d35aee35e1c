using AssistantBot.Composition;
using AssistantBot.Conversation;
using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins;
using AssistantBot.Tests.CommandLine;
using AssistantBot.Tests.Composition;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AssistantBot.Tests.Models;

/// <summary>The program without the web, and a scripted model that it asks.</summary>
internal sealed class ModelUnderTest : IAsyncDisposable
{
    public const string Question = "how much did Ceredigion and Powys save in 2011?";

    private static readonly Lazy<ReloadableContent> AllContent = new(() =>
    {
        var content = new ReloadableContent(Terminal.Knowledge, PluginFactories.All);
        content.Reload();
        return content;
    });

    private readonly ServiceProvider _services;

    private ModelUnderTest(ScriptedModel model, ServiceProvider services, LogLines log) => (Model, _services, Log) = (model, services, log);

    /// <summary>The corpus, read once for all tests.</summary>
    public static ReloadableContent Content => AllContent.Value;

    public ScriptedModel Model { get; }

    public LogLines Log { get; }

    public IAssistant Assistant => _services.GetRequiredService<IAssistant>();

    public static Task<ModelUnderTest> StartAsync(string script, params string[] settings) => StartAsync(ModelScript.Read(script), settings);

    public static async Task<ModelUnderTest> StartAsync(ModelScript script, params string[] settings)
    {
        var model = await ScriptedModel.StartAsync(script);
        var log = new LogLines();
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.AddProgram([.. Settings(model.Url), "--State:ConnectionString", "memory", .. settings]);
        builder.Services.AddSingleton(Content);
        return new ModelUnderTest(model, builder.Services.BuildServiceProvider(), log);
    }

    /// <summary>Settings of a model that answers in its own time, on a machine that may be slow.</summary>
    public static string[] Settings(string url) =>
        ["--Model:Provider", "openai", "--Model:Endpoint", url, "--Model:Name", "scripted", "--Model:ApiKey", "secret-key-1", "--Model:TimeoutSeconds", "30", "--Model:RetryMilliseconds", "1", "--Logging:LogLevel:Default", "Trace"];

    public Task<Reply> AskAsync(string question = Question, params string[] history) => Assistant.AskAsync(question, history, CancellationToken.None);

    public Task<TurnResult> SayAsync(string text, ITurnProgress? progress = null, string person = "officer-1", string? activity = null) =>
        Assistant.RespondAsync(new Turn("msteams", "conversation-1", activity, person, text) { Progress = progress ?? NoProgress.Instance }, CancellationToken.None);

    /// <summary>What is answered without a model.</summary>
    public static Reply Offline(string question = Question, params string[] history) => OfflineAnswerer.Answer(question, history, Content.Current);

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await Model.DisposeAsync();
        await _services.DisposeAsync();
    }
}
