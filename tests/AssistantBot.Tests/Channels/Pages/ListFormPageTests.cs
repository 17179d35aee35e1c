using System.Net;
using AssistantBot.Conversation.Ports;
using AssistantBot.Plugins;
using AssistantBot.Tests.Composition;
using AssistantBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantBot.Tests.Channels.Pages;

/// <summary>The page of a form with lists: everything is sent in the body and nothing kept.</summary>
public sealed class ListFormPageTests : IAsyncLifetime, IDisposable
{
    private const string Form = "/forms/cost-split";

    private static readonly Dictionary<string, string> Whole = new()
    {
        ["service"] = "Waste <b>",
        ["cost"] = "£1.2m",
        ["partners/1/name"] = "East Lindsey",
        ["partners/4/name"] = "South Holland",
        ["checks/2/rating"] = "met",
        ["partners/rows"] = "8",
    };

    private readonly FakePapers _papers = new();
    private RunningServer? _server;

    [Fact]
    public async Task The_list_of_forms_leads_to_it() => Assert.Contains($"<a href=\"{Form}\">Cost split</a>", await Http.GetStringAsync("/forms"), StringComparison.Ordinal);

    [Fact]
    public async Task A_list_is_a_table_of_labelled_inputs()
    {
        var html = await Http.GetStringAsync(Form);
        Assert.Contains($"<form class=\"questions\" action=\"{Form}\" method=\"post\"", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">Partner 4</th>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"partners/5/name\"", html, StringComparison.Ordinal);
        Assert.Contains("name=\"partners/4/name\" value=\"\" autocomplete=\"off\" aria-label=\"Name, partner 4\"", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">2. The partners agreed on aim number 2", html, StringComparison.Ordinal);
        Assert.Contains("<textarea id=\"f-checks-3-evidence\"", html, StringComparison.Ordinal);
        Assert.Contains("Only if basis is by population.", html, StringComparison.Ordinal);
        Assert.Contains("if basis is by population; such as 140,000", html, StringComparison.Ordinal);
        Assert.Contains("<summary>More about each partner</summary>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"problems\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_are_added_and_what_was_entered_stays()
    {
        var (status, html) = await PostAsync(Form, new(Whole) { ["add"] = "partners", ["cost"] = "lots" });
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("name=\"partners/12/name\"", html, StringComparison.Ordinal);
        Assert.Contains("name=\"partners/2/name\" value=\"South Holland\"", html, StringComparison.Ordinal);
        Assert.Contains("name=\"cost\" value=\"lots\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"problem", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_has_no_more_rows_than_it_takes()
    {
        var (_, html) = await PostAsync(Form, new() { ["partners/rows"] = "999999999", ["add"] = "partners" });
        Assert.Contains("name=\"partners/50/name\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"partners/51/name\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"partners\">Add more", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_result_has_its_table_its_bars_and_the_entries_for_a_paper()
    {
        var (status, html) = await PostAsync(Form, new(Whole) { ["sent"] = "1" });
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("<caption>Share of each partner</caption>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\" class=\"number\" >Share</th>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">Total</th><td class=\"number\" >£1,200,000.00</td>", html, StringComparison.Ordinal);
        Assert.Contains("<span>South Holland</span> <span class=\"number\">£600,000.00</span>", html, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"partners/2/name\" value=\"South Holland\">", html, StringComparison.Ordinal);
        Assert.Contains("name=\"service\" value=\"Waste &lt; b&gt;\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Contains("Draft: an officer has still to judge it.", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cost", "lots", "<a href=\"#f-cost\">Cost: I can&#x27;t read that as an amount.")]
    [InlineData("cost", "0", "<a href=\"#f-cost\">Cost: A cost of nothing cannot be shared.")]
    [InlineData("service", "", "<a href=\"#f-service\">Service: Service is needed, for example Waste collection.")]
    [InlineData("partners/4/name", "east lindsey", "<a href=\"#f-partners-2-name\">Name, partner 2: &quot;east lindsey&quot; is partner 1 already;")]
    [InlineData("partners/4/name", "", "<a href=\"#f-partners\">Partners: There is 1 partner; give at least 2.")]
    [InlineData("basis", "population", "<a href=\"#f-partners-1-population\">Population, partner 1: Population is needed, for example 140,000.")]
    public async Task Problems_are_told_at_the_top_and_at_their_fields(string path, string text, string told)
    {
        var (status, html) = await PostAsync(Form, new(Whole) { [path] = text, ["sent"] = "1" });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(told, html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"problem\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("word", "Cost split.docx", "Word: 2 partners share Waste < b>.")]
    [InlineData("excel", "Cost split.xlsx", "Excel: ")]
    [InlineData("csv", "Cost split.csv", "Csv: ")]
    public async Task A_paper_of_the_same_entries_can_be_saved(string format, string name, string content)
    {
        using var response = await Http.PostAsync($"{Form}/paper", new FormUrlEncodedContent(new Dictionary<string, string>(Whole) { ["format"] = format }));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(name, response.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.StartsWith(content, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_that_cannot_be_made_is_told()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync($"{Form}/paper", new(Whole) { ["format"] = "pptx" })).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync($"{Form}/paper", new() { ["format"] = "word" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync("/forms/no-such/paper", new() { ["format"] = "word" })).Status);
        Assert.Empty(_papers.Written);
    }

    [Fact]
    public async Task A_disk_that_is_full_is_told()
    {
        using var papers = new FakePapers { Failure = new IOException("no space left") };
        await using var server = await StartAsync(papers);
        using var response = await server.Http.PostAsync($"{Form}/paper", new FormUrlEncodedContent(new Dictionary<string, string>(Whole) { ["format"] = "word" }));
        Assert.Equal(HttpStatusCode.InsufficientStorage, response.StatusCode);
        Assert.Contains("The file could not be written here.", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:1")]
    [InlineData("https://elsewhere.example")]
    [InlineData("null")]
    public async Task A_form_from_another_site_is_refused(string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Form}/paper") { Content = new FormUrlEncodedContent(Whole) };
        request.Headers.Add("Origin", origin);
        using var response = await Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(_papers.Written);
    }

    [Fact]
    public async Task A_form_too_large_is_told()
    {
        var (status, html) = await PostAsync(Form, new() { ["service"] = new string('x', 200_000) });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("The form is larger than can be read", html, StringComparison.Ordinal);
    }

    public async Task InitializeAsync() => _server = await StartAsync(_papers);

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }

    public void Dispose() => _papers.Dispose();

    private HttpClient Http => _server!.Http;

    private static Task<RunningServer> StartAsync(FakePapers papers) =>
        RunningServer.StartAsync(builder => builder.Services.AddSingleton<IPluginFactory>(new SplitPlugin()).AddSingleton<IPapers>(papers));

    private async Task<(HttpStatusCode Status, string Html)> PostAsync(string path, Dictionary<string, string> entries)
    {
        using var response = await Http.PostAsync(path, new FormUrlEncodedContent(entries));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
