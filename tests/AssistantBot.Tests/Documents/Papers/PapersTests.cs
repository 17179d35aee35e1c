using System.Net;
using AssistantBot.Composition;
using AssistantBot.Conversation.Ports;
using AssistantBot.Documents.Papers;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.Options;

namespace AssistantBot.Tests.Documents.Papers;

public sealed class PapersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(PaperFormat.Word, ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData(PaperFormat.Excel, ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData(PaperFormat.Csv, ".csv", "text/csv; charset=utf-8")]
    public async Task A_paper_is_fetched_by_its_id_and_name(PaperFormat format, string extension, string type)
    {
        await using var site = await PapersSite.StartAsync(_folder.File("data"));
        var paper = await site.Papers.WriteAsync(Samples.Apportionment(), format, "", CancellationToken.None);
        Assert.Equal("Cost apportionment - Revenues and benefits, five districts" + extension, paper.Name);
        Assert.StartsWith(_folder.File("data/reports/"), paper.Path, StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{32}$", paper.Id);
        using var answer = await site.Http.GetAsync(Address(paper));
        Assert.Equal((HttpStatusCode.OK, paper.Length), (answer.StatusCode, answer.Content.Headers.ContentLength!.Value));
        Assert.Equal((type, type), (paper.ContentType, answer.Content.Headers.ContentType!.ToString()));
        Assert.Equal(("attachment", paper.Name), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(await File.ReadAllBytesAsync(paper.Path), await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task It_bears_the_councils_name_the_day_and_sources_as_the_corpus_describes_them()
    {
        await using var site = await PapersSite.StartAsync(_folder.File("data"), "--Papers:Council", "East Herts Council");
        var paper = await site.Papers.WriteAsync(Samples.Brief(), PaperFormat.Word, "", CancellationToken.None);
        using var file = WordprocessingDocument.Open(paper.Path, false);
        var text = file.MainDocumentPart!.Document.Body!.InnerText;
        Assert.StartsWith("East Herts CouncilDriver questionnaire21 November 2026", text, StringComparison.Ordinal);
        Assert.Contains("HMEP: Shared Services Toolkit", text, StringComparison.Ordinal);
        Assert.Equal("East Herts Council", file.PackageProperties.Creator);
    }

    [Fact]
    public async Task It_is_still_there_after_a_restart()
    {
        var site = await PapersSite.StartAsync(_folder.File("data"));
        var paper = await site.Papers.WriteAsync(Samples.Brief(), PaperFormat.Csv, "", CancellationToken.None);
        await using var again = await site.RestartAsync();
        Assert.Equal(HttpStatusCode.OK, (await again.Http.GetAsync(Address(paper))).StatusCode);
    }

    [Fact]
    public async Task Nothing_else_is_served()
    {
        await using var site = await PapersSite.StartAsync(_folder.File("data"));
        var paper = await site.Papers.WriteAsync(Samples.Brief(), PaperFormat.Csv, "", CancellationToken.None);
        await File.WriteAllTextAsync(_folder.File("data/reports/loose.csv"), "secret");
        await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(paper.Path)!, "notes.txt"), "secret");
        string[] paths =
        [
            $"/files/{new string('0', 32)}/{Uri.EscapeDataString(paper.Name)}", $"/files/{paper.Id}/other.csv", $"/files/{paper.Id}/notes.txt", $"/files/{paper.Id.ToUpperInvariant()}X/{paper.Name}",
            "/files/../state.db", "/files/%2e%2e/state.db", "/files/..%2F..%2Fdata/state.db", $"/files/{paper.Id}/..%2Floose.csv", "/files/reports/loose.csv", $"/files/{paper.Id}%2F../loose.csv", "/files/.%00/x", $"/files/{paper.Id}%0A/x.csv",
        ];
        foreach (var path in paths)
        {
            using var answer = await site.Http.GetAsync(new Uri(site.Http.BaseAddress + path.TrimStart('/'), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{path} gave {answer.StatusCode}");
            Assert.DoesNotContain("secret", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_an_app_id_only_this_machine_by_its_own_name_is_served()
    {
        await using var site = await PapersSite.StartAsync(_folder.File("data"));
        var paper = await site.Papers.WriteAsync(Samples.Brief(), PaperFormat.Csv, "", CancellationToken.None);
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(paper)) { Headers = { Host = "elsewhere.example" } };
        using var answer = await site.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task What_cannot_be_written_is_an_error_of_input_and_output_and_leaves_nothing()
    {
        await File.WriteAllTextAsync(_folder.File("reports"), "in the way");
        var blocked = new PaperShelf(_folder.File("reports"), () => new string('a', 32), TimeProvider.System);
        await Assert.ThrowsAnyAsync<IOException>(() => blocked.KeepAsync("a.csv", new byte[1], "", CancellationToken.None));
        var shelf = new PaperShelf(_folder.File("others"), () => new string('b', 32), TimeProvider.System);
        await Assert.ThrowsAnyAsync<IOException>(() => shelf.KeepAsync("no such folder/a.csv", new byte[1], "", CancellationToken.None));
        Assert.Empty(Directory.GetDirectories(_folder.File("others")));
    }

    [Fact]
    public void The_councils_name_is_one_short_line()
    {
        var validator = new PapersOptionsValidator();
        Assert.True(validator.Validate(null, new PapersOptions()).Succeeded);
        Assert.True(validator.Validate(null, new PapersOptions { Council = "East Lindsey District Council" }).Succeeded);
        Assert.StartsWith("Papers:Council has control characters", validator.Validate(null, new PapersOptions { Council = "East\nHerts" }).FailureMessage, StringComparison.Ordinal);
        Assert.Contains("at most 120", validator.Validate(null, new PapersOptions { Council = new string('x', 121) }).FailureMessage, StringComparison.Ordinal);
        Assert.Throws<OptionsValidationException>(() => Server.Build(["--Papers:Council", "a\u0007b", "--data", _folder.File("data")]));
    }

    private static Uri Address(Paper paper) => new($"/files/{paper.Id}/{Uri.EscapeDataString(paper.Name)}", UriKind.Relative);
}
