using System.Security.Cryptography;
using AssistantBot.Hosting;

namespace AssistantBot.Channels.DirectLine;

/// <summary>The key that signs tokens. It is kept in a file of the data folder, so that an open page goes on after the program was started anew.</summary>
internal sealed partial class TokenKey(ProgramFolders folders, ILogger<TokenKey> log)
{
    public const string FileName = "directline.key";

    private const int Size = 32;

    /// <summary>Reads the key, or makes one where there is none. Where it cannot be kept, one that ends with the program.</summary>
    public byte[] Load()
    {
        try
        {
            var file = Path.Combine(folders.Data, FileName);
            if (!File.Exists(file)) Create(file);
            var key = File.ReadAllBytes(file);
            if (key.Length == Size) return key;
            LogNotKept($"{file} is not a key; delete it");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FolderException)
        {
            LogNotKept(error.Message);
        }

        return RandomNumberGenerator.GetBytes(Size);
    }

    /// <summary>Writes the whole key under another name first, so that no other process ever reads half of it.</summary>
    private static void Create(string file)
    {
        var draft = $"{file}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(draft, options)) stream.Write(RandomNumberGenerator.GetBytes(Size));
        try
        {
            File.Move(draft, file);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process made one at the same moment: that one holds.
            File.Delete(draft);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Open pages will begin a new conversation after a restart, for the key of their tokens is not kept: {Reason}")]
    private partial void LogNotKept(string reason);
}
