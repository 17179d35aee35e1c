using AssistantBot.Hosting;
using Microsoft.Extensions.Options;

namespace AssistantBot.Tests.Hosting;

public sealed class ProgramFoldersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_knowledge_folder_is_the_one_that_was_set() =>
        Assert.Equal(Path.GetFullPath("my/corpus"), ProgramFolders.FindKnowledge("my/corpus", _folder.Path));

    [Fact]
    public void A_program_inside_a_checkout_reads_the_checkouts_corpus()
    {
        var program = Folder("src", "AssistantBot", "bin", "net10.0");
        Write("AssistantBot.sln");
        Write("knowledge", "sources.yaml");
        // The copy beside the program is older than what people edit.
        Write("src", "AssistantBot", "bin", "net10.0", "knowledge", "sources.yaml");
        Assert.Equal(_folder.File("knowledge"), ProgramFolders.FindKnowledge("", program));
    }

    [Fact]
    public void A_published_program_reads_the_copy_beside_it()
    {
        Write("knowledge", "sources.yaml");
        var program = Folder("app");
        Assert.Equal(Path.Combine(program, "knowledge"), ProgramFolders.FindKnowledge("", program));
    }

    [Fact]
    public void This_checkouts_corpus_is_found() => Assert.True(File.Exists(Path.Combine(Folders("").Knowledge, "sources.yaml")));

    [Fact]
    public void The_data_folder_is_made_when_first_asked_for_and_for_its_user_alone()
    {
        var path = _folder.File("a/b");
        var folders = Folders(path);
        Assert.False(Directory.Exists(path));
        Assert.Equal(path, folders.Data);
        Assert.True(Directory.Exists(path));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
    }

    [Fact]
    public void The_data_folder_is_below_the_users_application_data_by_default() =>
        Assert.Equal(Path.Combine("/home/someone/.local/share", "AssistantBot"), ProgramFolders.DataFolder("", "/home/someone/.local/share"));

    [Fact]
    public void A_user_without_application_data_is_told_what_to_set() =>
        Assert.Contains("--data DIR", Assert.Throws<FolderException>(() => ProgramFolders.DataFolder("", "")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_data_folder_that_cannot_be_made_is_named()
    {
        Write("file");
        var error = Assert.Throws<FolderException>(() => Folders(_folder.File("file/below")).Data);
        Assert.StartsWith($"the data folder {_folder.File("file/below")} cannot be made", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("set Data:Path (--data DIR) to a folder that this user may write", error.Message, StringComparison.Ordinal);
    }

    private static ProgramFolders Folders(string data) => new(Options.Create(new KnowledgeOptions()), Options.Create(new DataOptions { Path = data }));

    private string Folder(params string[] names) => Directory.CreateDirectory(Path.Combine([_folder.Path, .. names])).FullName;

    private void Write(params string[] names)
    {
        Folder(names[..^1]);
        File.WriteAllText(Path.Combine([_folder.Path, .. names]), "");
    }
}
