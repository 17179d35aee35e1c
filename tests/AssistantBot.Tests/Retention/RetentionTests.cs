using AssistantBot.Conversation.Ports;
using AssistantBot.Documents.Papers;
using AssistantBot.Plugins.Reports;
using AssistantBot.Retention;
using AssistantBot.Tests.Channels.Fakes;
using AssistantBot.Tests.CommandLine;
using AssistantBot.Tests.Composition;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AssistantBot.Tests.Retention;

/// <summary>What is not used goes, by the day and on request.</summary>
public sealed class RetentionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SteppedTime _time = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_program_purges_soon_after_its_start_and_then_daily_and_goes_on_after_a_fault()
    {
        var purge = new CountingPurge();
        using var worker = new RetentionWorker(new Purger([purge], new ListAudit(), Options.Create(new RetentionOptions { Days = 30, AuditDays = 60 }), _time), _time, NullLogger<RetentionWorker>.Instance);
        await worker.StartAsync(default);
        await _time.PassAsync(RetentionWorker.First);
        await _time.WaitedForAsync(RetentionWorker.Again);
        var first = Assert.Single(purge.Times);
        Assert.Equal((_time.GetUtcNow().AddDays(-30), _time.GetUtcNow().AddDays(-60)), (first.Before, first.AuditBefore));
        purge.Fault = new IOException("no disk");
        await _time.PassAsync(RetentionWorker.Again);
        await _time.WaitedForAsync(RetentionWorker.Again);
        await _time.PassAsync(RetentionWorker.Again);
        await _time.WaitedForAsync(RetentionWorker.Again);
        Assert.Equal(3, purge.Times.Count);
        await worker.StopAsync(default);
    }

    [Fact]
    public async Task What_was_purged_is_noted_and_nothing_is_not()
    {
        var audit = new ListAudit();
        var purge = new CountingPurge { Counts = [new("conversations", 2), new("files", 0), new("ratings", 1)] };
        var purger = new Purger([purge], audit, Options.Create(new RetentionOptions()), _time);
        Assert.Equal("2 conversations, 1 ratings", await purger.PurgeAsync("retention", "", default));
        purge.Counts = [];
        Assert.Equal("nothing", await purger.PurgeAsync("retention", "", default));
        Assert.Equal(new AuditEntry(_time.GetUtcNow(), AuditAction.Purged, "retention", "", "2 conversations, 1 ratings"), Assert.Single(audit.Entries));
    }

    [Fact]
    public async Task Files_go_90_days_after_they_were_made_or_fetched_and_with_them_whose_they_were()
    {
        var ids = new Queue<string>([new string('a', 32), new string('b', 32), new string('c', 32)]);
        var (owner, shelf) = (new string('0', 64), new PaperShelf(_folder.File("reports"), ids.Dequeue, _time));
        foreach (var name in (string[])["old.csv", "fetched.csv"]) await shelf.KeepAsync(name, new byte[1], owner, default);
        _time.Advance(TimeSpan.FromDays(60));
        Assert.NotNull(shelf.Find(new string('b', 32), "fetched.csv"));
        await shelf.KeepAsync("new.csv", new byte[1], "", default);
        _time.Advance(TimeSpan.FromDays(31));
        Assert.Equal(1, shelf.Purge(_time.GetUtcNow().AddDays(-90)));
        Assert.Null(shelf.Find(new string('a', 32), "old.csv"));
        Assert.Equal([new string('b', 32)], shelf.OwnedBy(owner));
        Assert.NotNull(shelf.Find(new string('c', 32), "new.csv"));
        shelf.Delete(new string('b', 32));
        shelf.Purge(_time.GetUtcNow().AddDays(-90));
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(_folder.File("reports"), "owners")));
    }

    [Theory]
    [InlineData("../..")]
    [InlineData("")]
    [InlineData("owners")]
    public void An_owner_or_id_is_never_a_path(string name)
    {
        var shelf = new PaperShelf(_folder.File("reports"), () => new string('a', 32), _time);
        Assert.Empty(shelf.OwnedBy(name));
        Assert.False(shelf.Delete(name));
        Assert.Empty(shelf.Files(name));
    }

    [Fact]
    public async Task Data_are_written_as_they_are()
    {
        await using var server = await RunningServer.StartAsync(null, "--State:ConnectionString", "memory");
        var report = new Report("Title", new ReportLine("Line."), [], new() { ["what"] = "pounds £ and <b>" });
        var paper = await server.Services.GetRequiredService<IPapers>().WriteAsync(report, PaperFormat.Json, "", default);
        var answer = await server.Http.GetAsync(new Uri($"/files/{paper.Id}/{paper.Name}", UriKind.Relative));
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("{\n  \"what\": \"pounds £ and <b>\"\n}", (await answer.Content.ReadAsStringAsync()).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Purge_says_what_it_deleted()
    {
        using var terminal = new Terminal();
        Assert.Equal("Deleted: nothing.", (await terminal.RunAsync("purge")).Done().Text);
    }

    [Theory]
    [InlineData("Days", "0", "Retention:Days is 0; write a number of days from 1 to 3650, or leave it out for 90")]
    [InlineData("AuditDays", "4000", "Retention:AuditDays is 4000; write a number of days from 1 to 3650, or leave it out for 365")]
    public async Task A_wrong_number_of_days_is_named_with_its_fix(string key, string days, string problem)
    {
        using var terminal = new Terminal { Settings = [$"--Retention:{key}", days] };
        (await terminal.RunAsync("purge")).Refused(2, problem);
    }

    private sealed class CountingPurge : IPurge
    {
        public List<PurgeTimes> Times { get; } = [];

        public Exception? Fault { get; set; }

        public IReadOnlyList<PurgeCount> Counts { get; set; } = [];

        public Task<IReadOnlyList<PurgeCount>> PurgeAsync(PurgeTimes times, CancellationToken cancel)
        {
            Times.Add(times);
            return Fault is null ? Task.FromResult(Counts) : Task.FromException<IReadOnlyList<PurgeCount>>(Fault);
        }
    }

    private sealed class ListAudit : IAudit
    {
        public List<AuditEntry> Entries { get; } = [];

        public Task AddAsync(AuditEntry entry, CancellationToken cancel)
        {
            Entries.Add(entry);
            return Task.CompletedTask;
        }

        public Task<IReadOnlyList<AuditEntry>> ReadAsync(DateTimeOffset since, CancellationToken cancel) => Task.FromResult<IReadOnlyList<AuditEntry>>(Entries);
    }
}
