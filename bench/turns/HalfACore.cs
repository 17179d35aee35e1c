using System.Globalization;

namespace AssistantBot.Bench.Turns;

/// <summary>A control group of Linux in which a process gets half of one processor. It takes root and a machine that lets control groups be made.</summary>
internal sealed class HalfACore : IDisposable
{
    private const string Unified = "/sys/fs/cgroup";
    private const string Classic = "/sys/fs/cgroup/cpu";

    private readonly string _group;

    /// <exception cref="InvalidOperationException">No control group can be made here.</exception>
    public HalfACore(int process)
    {
        var unified = File.Exists(Path.Combine(Unified, "cgroup.controllers"));
        _group = Path.Combine(unified ? Unified : Classic, string.Create(CultureInfo.InvariantCulture, $"assistant-bench-{process}"));
        try
        {
            if (unified) File.WriteAllText(Path.Combine(Unified, "cgroup.subtree_control"), "+cpu");
            Directory.CreateDirectory(_group);
            if (unified) File.WriteAllText(Path.Combine(_group, "cpu.max"), "50000 100000");
            else File.WriteAllText(Path.Combine(_group, "cpu.cfs_quota_us"), "50000");
            File.WriteAllText(Path.Combine(_group, "cgroup.procs"), process.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"no control group can be made here ({error.Message}); run this as root on Linux, outside of a container", error);
        }
    }

    /// <summary>The group goes when its process has ended.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(_group);
        }
        catch (IOException)
        {
            // The kernel has not let go yet; an empty group costs nothing.
        }
    }
}
