using AssistantBot.Knowledge.Passages;
using AssistantBot.Knowledge.Tests.Indexing;
using AssistantBot.OfficialSdks.Search;
using AssistantBot.Tests;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = System.IO.Directory;
using Fields = AssistantBot.OfficialSdks.Search.Fields;

namespace AssistantBot.OfficialSdks.Tests.Search;

/// <summary>The index on disk.</summary>
public sealed class IndexFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Folder => _folder.File("index");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_has_not_changed_is_not_written_again()
    {
        Open(Sample("Savings."));
        var file = Directory.EnumerateFiles(Only(), "*.cfs").Concat(Directory.EnumerateFiles(Only(), "*.fdt")).First();
        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        Assert.Equal(1, Found(Open(Sample("Savings.")), "savings"));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(file));
    }

    [Fact]
    public void A_changed_corpus_has_a_new_index_and_the_old_one_answers_as_long_as_it_is_held()
    {
        var old = Open(Sample("Savings."));
        var first = Only();
        var changed = Open(Sample("Costs."));
        Assert.NotEqual(first, Only());
        Assert.Equal((1, 0), (Found(old, "savings"), Found(old, "costs")));
        Assert.Equal((0, 1), (Found(changed, "savings"), Found(changed, "costs")));
    }

    [Fact]
    public void An_ask_a_heading_or_a_locator_that_changes_is_a_change()
    {
        var all = new[] { Sample("Savings."), new SamplePassages().Add("Savings.", asks: "who?").All, new SamplePassages().Add("Savings.", heading: "Who").All, new SamplePassages().Add("Savings.", title: "Who").All };
        Assert.Equal(all.Length, all.Select(IndexName.Of).Distinct().Count());
        Assert.Equal(IndexName.Of(Sample("Savings.")), IndexName.Of(Sample("Savings.")));
    }

    [Fact]
    public void A_damaged_index_is_written_anew()
    {
        Open(Sample("Savings."));
        foreach (var file in Directory.EnumerateFiles(Only(), "segments*")) File.WriteAllText(file, "damaged");
        Assert.Equal(1, Found(Open(Sample("Savings.")), "savings"));
    }

    [Fact]
    public void An_index_of_which_one_byte_is_wrong_is_written_anew()
    {
        Open(Sample("Savings."));
        var file = Directory.EnumerateFiles(Only()).MaxBy(name => new FileInfo(name).Length)!;
        var written = File.ReadAllBytes(file);
        var wrong = (byte[])written.Clone();
        wrong[wrong.Length / 2] ^= 1;
        File.WriteAllBytes(file, wrong);
        Assert.Equal(1, Found(Open(Sample("Savings.")), "savings"));
        Assert.Equal(written.Length, new FileInfo(Directory.EnumerateFiles(Only()).MaxBy(name => new FileInfo(name).Length)!).Length);
        Assert.NotEqual(wrong, File.ReadAllBytes(Directory.EnumerateFiles(Only()).MaxBy(name => new FileInfo(name).Length)!));
    }

    [Fact]
    public void A_folder_that_cannot_take_it_leaves_it_in_memory()
    {
        File.WriteAllText(Folder, "a file, not a folder");
        var index = Open(Sample("Savings."));
        Assert.Equal((1, 0), (Found(index, "savings"), Found(index, "costs")));
        Assert.NotNull(index.NotKept);
        File.Delete(Folder);
        Assert.Null(Open(Sample("Savings.")).NotKept);
    }

    [Fact]
    public void What_a_crash_left_half_written_is_removed_and_what_another_program_writes_is_not()
    {
        foreach (var name in (string[])["new-left", "new-young"]) Directory.CreateDirectory(Path.Combine(Folder, name));
        Directory.SetLastWriteTimeUtc(Path.Combine(Folder, "new-left"), DateTime.UnixEpoch);
        Open(Sample("Savings."));
        Assert.Equal(["new-young", IndexName.Of(Sample("Savings."))], Directory.EnumerateDirectories(Folder).Select(Path.GetFileName).OrderByDescending(name => name, StringComparer.Ordinal));
    }

    [Fact]
    public void Each_passage_is_stored_with_its_place()
    {
        Open(new SamplePassages().Add("Savings.").Add("Costs.").All);
        using var reader = DirectoryReader.Open(FSDirectory.Open(Only()));
        var stored = Enumerable.Range(0, reader.MaxDoc).Select(reader.Document).Where(document => document.GetField(Fields.Locator) is not null).ToList();
        Assert.Equal([("0", "toolkit/sample", "toolkit", "Foreword", "section-0"), ("1", "toolkit/sample", "toolkit", "Foreword", "section-1")],
            stored.Select(document => (document.Get(Fields.Number), document.Get(Fields.Document), document.Get(Fields.Source), document.Get(Fields.Locator), document.Get(Fields.Anchor))));
    }

    private static IReadOnlyList<Passage> Sample(string text) => new SamplePassages().Add(text).All;

    private LucenePassageIndex Open(IReadOnlyList<Passage> passages) => LucenePassageIndex.Open(Folder, passages, []);

    private string Only() => Assert.Single(Directory.EnumerateDirectories(Folder));

    private static int Found(LucenePassageIndex index, string question) => index.Search(index.Analyze(question), 10).Count;
}
