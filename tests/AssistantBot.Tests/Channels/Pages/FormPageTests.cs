using System.Net;
using AssistantBot.Tests.Composition;

namespace AssistantBot.Tests.Channels.Pages;

public sealed class FormPageTests : IAsyncLifetime
{
    private const string Form = "/forms/driver-questionnaire";

    private RunningServer? _server;

    [Fact]
    public async Task A_form_shows_every_question_with_its_choices()
    {
        var html = await _server!.Http.GetStringAsync(Form);
        Assert.Equal(9, PageTests.Matches(html, "<fieldset ").Count());
        Assert.Equal(27, PageTests.Matches(html, "type=\"radio\"").Count());
    }

    [Fact]
    public async Task What_is_sent_is_evaluated_and_cited()
    {
        var html = await _server!.Http.GetStringAsync($"{Form}?1=yes&2=no&sent=1");
        Assert.Contains("<section class=\"answer\" aria-label=\"Result\">", html, StringComparison.Ordinal);
        Assert.Contains("class=\"mark\" href=\"/sources/hmep/", html, StringComparison.Ordinal);
        Assert.Contains("Where this comes from", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_answers_has_an_outcome_too() =>
        Assert.Contains("aria-label=\"Result\"", await _server!.Http.GetStringAsync($"{Form}?sent=1"), StringComparison.Ordinal);

    [Fact]
    public async Task A_wrong_answer_is_told_at_its_question_and_the_others_are_kept()
    {
        using var response = await _server!.Http.GetAsync($"{Form}?1=yes&2=%3Cb%3Epurple&sent=1");
        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Single(PageTests.Matches(html, "<p class=\"problem\""));
        Assert.Single(PageTests.Matches(html, " checked>"));
        Assert.DoesNotContain("<b>purple", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_for_a_plugin_shows_its_form() =>
        Assert.Contains($"<form class=\"questions\" action=\"{Form}\" novalidate>", await _server!.Http.GetStringAsync("/ask?q=run+the+driver+questionnaire"), StringComparison.Ordinal);

    [Fact]
    public async Task An_unknown_form_gets_a_kind_page()
    {
        using var response = await _server!.Http.GetAsync("/forms/no-such");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains($"<a href=\"{Form}\">", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public async Task InitializeAsync() => _server = await RunningServer.StartAsync();

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }
}
