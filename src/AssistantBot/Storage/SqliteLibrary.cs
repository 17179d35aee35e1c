using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace AssistantBot.Storage;

/// <summary>The operating system's own SQLite, which gets its security fixes; none comes with the program.</summary>
/// <param name="Found">Whether it can be used.</param>
internal sealed record SqliteLibrary(bool Found)
{
    private static readonly string[] Names = OperatingSystem.IsWindows() ? ["winsqlite3", "sqlite3"]
        : OperatingSystem.IsMacOS() ? ["libsqlite3.dylib"]
        : ["libsqlite3.so.0", "libsqlite3.so"];

    private static readonly Lazy<SqliteLibrary> Loaded = new(Load);

    /// <summary>The library of this machine, loaded when first asked for.</summary>
    public static SqliteLibrary OfSystem => Loaded.Value;

    /// <summary>What to do where there is none.</summary>
    public static string Advice { get; } = OperatingSystem.IsLinux()
        ? "install the system's SQLite library (Debian and Ubuntu: libsqlite3-0; Fedora and Alpine: sqlite-libs)"
        : $"install SQLite, so that {Names[0]} can be loaded";

    private static SqliteLibrary Load()
    {
        foreach (var name in Names)
        {
            if (!NativeLibrary.TryLoad(name, out var library)) continue;
            NativeLibrary.SetDllImportResolver(
                typeof(SQLite3Provider_e_sqlite3).Assembly,
                (string asked, Assembly _, DllImportSearchPath? _) => asked == "e_sqlite3" ? library : IntPtr.Zero);
            raw.SetProvider(new SQLite3Provider_e_sqlite3());
            return new SqliteLibrary(true);
        }

        return new SqliteLibrary(false);
    }
}
