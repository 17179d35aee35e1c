using System.Reflection;

namespace AssistantBot.Hosting;

/// <summary>The version of this program.</summary>
internal static class ProgramVersion
{
    /// <summary>As it was built, such as <c>1.2.3-beta</c>.</summary>
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";

    /// <summary>Its three numbers.</summary>
    public static string Numbers { get; } = typeof(ProgramVersion).Assembly.GetName().Version!.ToString(3);
}
