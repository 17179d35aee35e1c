using System.Net;
using System.Text.RegularExpressions;
using AssistantBot.Tests.Composition;

namespace AssistantBot.Tests.Channels.Pages;

/// <summary>The pages of the corpus that comes with the program.</summary>
public sealed partial class CorpusPagesTests
{
    [Fact]
    public async Task Every_document_of_the_list_has_a_page_whose_ids_are_unique_and_whose_own_links_lead_somewhere()
    {
        await using var server = await RunningServer.StartAsync();
        var paths = DocumentPattern().Matches(await server.Http.GetStringAsync("/sources")).Select(match => match.Groups[1].Value).ToList();
        Assert.True(paths.Count > 30, $"only {paths.Count} documents are listed");
        foreach (var path in paths)
        {
            using var response = await server.Http.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var html = await response.Content.ReadAsStringAsync();
            var ids = IdPattern().Matches(html).Select(match => match.Groups[1].Value).ToList();
            Assert.True(ids.Count == ids.Distinct().Count(), $"{path} has an id twice");
            Assert.All(OwnLinkPattern().Matches(html), match => Assert.Contains(match.Groups[1].Value, ids));
        }
    }

    [GeneratedRegex("href=\"(/sources/[^\"#]+)\"")]
    private static partial Regex DocumentPattern();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex IdPattern();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex OwnLinkPattern();
}
