using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AssistantBot.Tests.Channels.Fakes;
using AssistantBot.Tests.Composition;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantBot.Tests.Models;

/// <summary>What people and channels see of a model's answer.</summary>
public sealed class ModelOnChannelsTests : IAsyncLifetime
{
    private const string Right = "In 2011 the Central Wales collaboration of Ceredigion and Powys saved £250k [@saved £250k]. ";

    private ScriptedModel _model = null!;
    private RunningServer _server = null!;
    private FakeConnector _channel = null!;

    public async Task InitializeAsync()
    {
        _model = await ScriptedModel.StartAsync(ModelScript.Read("good"));
        _channel = await FakeConnector.StartAsync();
        _server = await RunningServer.StartAsync(builder => builder.Services.AddSingleton(ModelUnderTest.Content), ["--State:ConnectionString", "memory", .. ModelUnderTest.Settings(_model.Url)]);
    }

    public async Task DisposeAsync()
    {
        await _model.DisposeAsync();
        await _server.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task In_Teams_checked_sentences_appear_and_the_message_is_labelled()
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _channel.Answer = http =>
        {
            if ((string?)_channel.Sent[^1].Activity["entities"]?[0]?["streamType"] == "streaming") written.TrySetResult();
            return Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(http.Response, """{"id":"stream-1"}""");
        };
        _model.Play(new ModelScript { Steps = [new ModelStep { Deltas = [Right, "The target"], End = "hold" }] });
        var message = Activity.Message(_channel.Url, ModelUnderTest.Question, "msteams");
        message["conversation"]!["conversationType"] = "personal";
        var posted = PostAsync(message);
        await written.Task.WaitAsync(TimeSpan.FromSeconds(30));
        _model.Release();
        Assert.Equal(HttpStatusCode.OK, await posted);

        var final = _channel.Sent[^1].Activity;
        var shown = _channel.Sent.Select(sent => sent.Activity).Last(activity => (string?)activity["entities"]?[0]?["streamType"] == "streaming");
        Assert.Equal(("message", "final"), ((string?)final["type"], (string?)final["entities"]![0]!["streamType"]));
        Assert.Equal("In 2011 the Central Wales collaboration of Ceredigion and Powys saved £250k [1].", (string?)shown["text"]);
        Assert.StartsWith((string)shown["text"]!, (string)final["text"]!, StringComparison.Ordinal);
        Assert.Equal("AIGeneratedContent", (string?)final["entities"]![1]!["additionalType"]![0]);
        Assert.Equal(1, (int?)final["entities"]![1]!["citation"]![0]!["position"]);
    }

    [Fact]
    public async Task Without_the_model_the_message_has_no_label_and_readyz_says_degraded()
    {
        _model.Play(ModelScript.Read("status-500"));
        await PostAsync(Activity.Message(_channel.Url, ModelUnderTest.Question, "msteams"));
        var sent = _channel.Sent[^1].Activity;
        Assert.Null(sent["entities"]![0]!["additionalType"]);
        Assert.Contains("The language model did not answer", (string?)sent["text"], StringComparison.Ordinal);
        var ready = JsonNode.Parse(await _server.Http.GetStringAsync("/readyz"))!;
        Assert.Equal((true, "degraded"), ((bool?)ready["ready"], (string?)ready["model"]!["state"]));
    }

    [Fact]
    public async Task The_page_says_who_wrote_it() =>
        Assert.Contains("A language model wrote this", await _server.Http.GetStringAsync($"/ask?q={Uri.EscapeDataString(ModelUnderTest.Question)}"), StringComparison.Ordinal);

    private async Task<HttpStatusCode> PostAsync(JsonObject message)
    {
        using var content = new StringContent(message.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await _server.Http.PostAsync("/api/messages", content);
        return response.StatusCode;
    }
}
