using AssistantBot.Channels.Pages;
using AssistantBot.Conversation;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins;
using AssistantBot.Tests.Composition;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantBot.Tests.Channels.Pages;

/// <summary>The program with an assistant and a corpus of our own.</summary>
public sealed class PageSite : IAsyncLifetime
{
    private RunningServer? _server;

    public HttpClient Client => _server!.Http;

    internal FakeAssistant Assistant { get; } = new(new Reply(ReplyKind.Answer, "It **saved** £250k in 2011 [1]. <i>Odd</i> [5].")
    {
        Citations = [new Citation("hmep", "Case study 4", "hmep/case-study-4", "saves", "Central Wales", "In 2011 it saved £250k.")],
        Suggestions = ["What did it cost?"],
    });

    public async Task InitializeAsync() => _server = await RunningServer.StartAsync(builder =>
    {
        builder.Services.AddSingleton<IAssistant>(Assistant);
        builder.Services.AddSingleton<ISourceLibrary, FakeLibrary>();
    });

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }
}
