using Microsoft.Extensions.Options;

namespace AssistantBot.Hosting;

/// <summary>Where the program reads its corpus and keeps its data; absolute paths.</summary>
internal sealed class ProgramFolders(IOptions<KnowledgeOptions> knowledge, IOptions<DataOptions> data)
{
    private readonly Lazy<string> _data = new(() => MakeData(data.Value.Path));

    /// <summary>The folder of the corpus.</summary>
    public string Knowledge { get; } = FindKnowledge(knowledge.Value.Path, AppContext.BaseDirectory);

    /// <summary>The folder for state, imports and reports; made when first asked for.</summary>
    /// <exception cref="FolderException">It cannot be made.</exception>
    public string Data => _data.Value;

    /// <summary>The folder that was set; else that of the checkout which holds the program, so that edits show at once; else the copy beside the program.</summary>
    internal static string FindKnowledge(string set, string program) => Find(set, program, "knowledge", "sources.yaml");

    /// <summary>The same for the folder of the prompts.</summary>
    internal static string FindPrompts(string set, string program) => Find(set, program, "prompts", "system.yaml");

    private static string Find(string set, string program, string name, string mark)
    {
        if (set.Length > 0) return Path.GetFullPath(set);
        for (var folder = new DirectoryInfo(program); folder is not null; folder = folder.Parent)
        {
            var own = Path.Combine(folder.FullName, name);
            if (File.Exists(Path.Combine(folder.FullName, "AssistantBot.sln")) && File.Exists(Path.Combine(own, mark))) return own;
        }

        return Path.Combine(program, name);
    }

    /// <summary>The folder that was set, else one of our own below the user's application data.</summary>
    internal static string DataFolder(string set, string applicationData) =>
        set.Length > 0 ? Path.GetFullPath(set)
        : applicationData.Length > 0 ? Path.Combine(applicationData, "AssistantBot")
        : throw new FolderException("this user has no folder for application data; set Data:Path (--data DIR) to a folder that this user may write");

    private static string MakeData(string set)
    {
        var folder = DataFolder(set, Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify));
        try
        {
            // What people told the assistant is for this user alone.
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return folder;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new FolderException($"the data folder {folder} cannot be made ({error.Message}); set Data:Path (--data DIR) to a folder that this user may write", error);
        }
    }
}

/// <summary>A folder cannot be used; the message says in one line what to do.</summary>
internal sealed class FolderException(string message, Exception? inner = null) : Exception(message, inner);
