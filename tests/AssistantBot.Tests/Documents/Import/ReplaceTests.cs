using AssistantBot.Conversation.Content;
using AssistantBot.Documents.Import;
using AssistantBot.Hosting;
using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Tests.Documents.Import;

/// <summary>What stands in the knowledge folder after one import and another.</summary>
public sealed class ReplaceTests : IDisposable
{
    private readonly ImportFixture _import = new();

    public void Dispose() => _import.Dispose();

    [Fact]
    public async Task A_second_import_replaces_the_first_and_its_places()
    {
        await _import.Import(_import.Put("bins.md", "# Bins\n\n## Green bins\n\nGreen bins are emptied on Mondays.\n\n## Fees\n\n| Bin | Fee |\n|---|---|\n| Green | £30 |\n| Brown | £40 |\n"), publisher: "A council", date: "May 2024");
        var outcome = Assert.Single(await _import.Import(_import.Put("bins.md", "# Bins\n\n## Blue bins\n\nBlue bins are emptied on Fridays.\n\n## Fees\n\n| Bin | Fee |\n|---|---|\n| Blue | £35 |\n")));
        Assert.Equal(Outcome.Replaced, outcome.Outcome);
        Assert.Equal("bins, Blue bins: Blue bins are emptied on Fridays.", _import.Search("bins Mondays Fridays"));

        var source = CorpusReader.Read(_import.Knowledge).Sources["bins"];
        Assert.Equal(("A council", "May 2024", 2024), (source.Publisher, source.Date, source.Year));
        Assert.Equal(["Blue bins"], source.Locators.Named);
        Assert.Equal(1, source.Locators.Rows["Fees, table 1"]);
    }

    [Fact]
    public async Task A_second_import_that_fails_leaves_the_first()
    {
        var path = _import.Put("bins.txt", "Green bins are emptied on Mondays.");
        await _import.Import(path);
        var before = Snapshot();
        File.WriteAllBytes(path, [1, 0, 2]);
        Assert.Equal(Outcome.Refused, Assert.Single(await _import.Import(path)).Outcome);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public async Task A_source_holds_several_documents()
    {
        _import.Put("a/fees.md", "# Fees\n\nFees rise in April.\n\n| Bin | Fee |\n|---|---|\n| Blue | £35 |\n| Green | £30 |\n");
        _import.Put("b/fees.md", "# Fees for shops\n\nShops pay in May.\n\n| Bin | Fee |\n|---|---|\n| Blue | £95 |\n");
        _import.Put("fees.txt", "Fees are reviewed each year.");
        await _import.Import(_import.Files, source: "charges", title: "Charges 2025", publisher: "A council", date: "1 April 2025");
        await _import.Import(_import.Put("late.txt", "A late fee is £5."), source: "charges");
        Assert.Equal(["a-fees.md", "b-fees.md", "fees.md", "late.md"], Directory.EnumerateFiles(_import.Local("charges")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var source = CorpusReader.Read(_import.Knowledge).Sources["charges"];
        Assert.Equal(("Charges 2025", "Charges 2025", "A council", 2025), (source.Title, source.Label, source.Publisher, source.Year));
        Assert.Equal("charges, table 1, row 1: Bin: Blue; Fee: £95", _import.Search("shops blue fee 95"));
    }

    [Fact]
    public async Task Files_of_one_name_stay_apart()
    {
        _import.Put("policy.md", "# Policy\n\nOne.");
        _import.Put("policy.txt", "Two.");
        _import.Put("Policy.html", "<p>Three.");
        Assert.Equal(3, (await _import.Import(_import.Files)).Select(outcome => outcome.Document!.Id).Distinct().Count());
    }

    [Fact]
    public async Task What_people_wrote_into_the_list_of_sources_stays()
    {
        await _import.Import(_import.Put("bins.txt", "Green bins are emptied on Mondays."));
        var list = _import.Local("sources.yaml");
        await File.WriteAllTextAsync(list, (await File.ReadAllTextAsync(list)).Replace("licence: \"not known\"", "licence: Open Government Licence", StringComparison.Ordinal));
        await _import.Import(_import.Put("bins.txt", "Green bins are emptied on Tuesdays."));
        await _import.Import(_import.Put("roads.txt", "Roads are swept on Sundays."));
        Assert.Equal("Open Government Licence", CorpusReader.Read(_import.Knowledge).Sources["bins"].Licence);
    }

    [Fact]
    public async Task A_list_of_sources_with_a_fault_is_left_alone()
    {
        Directory.CreateDirectory(_import.Local(""));
        await File.WriteAllTextAsync(_import.Local("sources.yaml"), "guide: {}\n");
        var error = await Assert.ThrowsAsync<FolderException>(() => _import.Import(_import.Put("bins.txt", "Words.")));
        Assert.StartsWith("local/sources.yaml:1:", error.Message, StringComparison.Ordinal);
        Assert.Equal("guide: {}\n", await File.ReadAllTextAsync(_import.Local("sources.yaml")));
    }

    [Fact]
    public async Task One_import_at_a_time()
    {
        using var other = LocalLibrary.Open(_import.Knowledge);
        var error = await Assert.ThrowsAsync<FolderException>(() => _import.Import(_import.Put("bins.txt", "Words.")));
        Assert.EndsWith("let it end first", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_is_answerable_once_the_content_is_loaded_anew()
    {
        var content = new ReloadableContent(_import.Knowledge, []);
        content.Reload();
        await _import.Import(_import.Put("bins.txt", "Green bins are emptied on Mondays."));
        Assert.DoesNotContain(content.Current.Knowledge.Search("green bins Mondays", 9), hit => hit.Passage.Source.Key == "bins");
        content.Reload();
        Assert.Equal("bins", content.Current.Knowledge.Search("green bins Mondays", 1).Single().Passage.Source.Key);
    }

    [Fact]
    public void An_empty_local_folder_is_fine()
    {
        Directory.CreateDirectory(_import.Local(""));
        Assert.Empty(CorpusReader.Read(_import.Knowledge).Faults);
    }

    private string Snapshot() => string.Concat(Directory.EnumerateFiles(_import.Local(""), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => $"{path}\n{File.ReadAllText(path)}\n"));
}
