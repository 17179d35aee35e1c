using System.Reflection;
using AssistantBot.Conversation;
using AssistantBot.Hosting;
using AssistantBot.Knowledge;
using AssistantBot.Plugins;

namespace AssistantBot.Tests.Architecture;

/// <summary>The arrows of docs/ARCHITECTURE.md, read from the compiled assemblies.</summary>
public sealed class ArrowsTests
{
    private static readonly Assembly s_program = typeof(Server).Assembly;
    private static readonly Assembly s_plugins = typeof(IPlugin).Assembly;

    [Theory]
    [InlineData(typeof(KnowledgeBase), "")]
    [InlineData(typeof(IPlugin), "")]
    [InlineData(typeof(IAssistant), "AssistantBot.Knowledge AssistantBot.Plugins")]
    public void A_project_knows_only_those_below_it(Type member, string below) =>
        Assert.Equal(
            below.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            References(member.Assembly).Where(name => name.StartsWith("AssistantBot", StringComparison.Ordinal)).Order());

    [Theory]
    [InlineData(typeof(KnowledgeBase))]
    [InlineData(typeof(IPlugin))]
    [InlineData(typeof(IAssistant))]
    public void Only_the_program_knows_the_web_files_formats_and_databases(Type member) =>
        Assert.DoesNotContain(References(member.Assembly), name => s_outside.Any(outside => name.StartsWith(outside, StringComparison.Ordinal)));

    [Fact]
    public void A_plugin_reads_and_writes_nothing_outside_itself() =>
        Assert.Empty(TypeUses.In(s_plugins).Where(pair => IsOutside(pair.Used)).Select(pair => $"{pair.User} uses {pair.Used}"));

    [Fact]
    public void No_plugin_knows_another()
    {
        var plugins = s_plugins.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IPluginFactory))).Select(Feature).ToHashSet();
        Assert.True(plugins.Count >= 12);
        Assert.Empty(Crossings(s_plugins, plugins));
    }

    [Fact]
    public void Channels_storage_and_documents_do_not_know_each_other() =>
        Assert.Empty(Crossings(s_program, new HashSet<string> { "Channels", "Storage", "Documents" }));

    private static readonly string[] s_outside = ["Microsoft.AspNetCore", "DocumentFormat", "AngleSharp", "Microsoft.Data", "Npgsql", "SQLite"];

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(reference => reference.Name!);

    private static bool IsOutside(Type type) =>
        type.Namespace is { } space
        && (space.StartsWith("System.Net", StringComparison.Ordinal) || space.StartsWith("Microsoft.Win32", StringComparison.Ordinal)
            || type.IsAssignableTo(typeof(FileSystemInfo)) || type == typeof(File) || type == typeof(Directory) || type == typeof(FileStream)
            || type == typeof(Console) || type == typeof(System.Diagnostics.Process));

    /// <summary>What one of these features uses of another of them.</summary>
    private static IEnumerable<string> Crossings(Assembly assembly, HashSet<string> features) =>
        from pair in TypeUses.In(assembly)
        where pair.Used.Assembly == assembly
        let user = Feature(pair.User)
        let used = Feature(pair.Used)
        where user != used && features.Contains(user) && features.Contains(used)
        select $"{pair.User} uses {pair.Used}";

    /// <summary>The folder below the project, which is the part of the namespace after the assembly's name.</summary>
    private static string Feature(Type type)
    {
        var root = type.Assembly.GetName().Name + ".";
        return type.Namespace?.StartsWith(root, StringComparison.Ordinal) == true ? type.Namespace[root.Length..].Split('.')[0] : "";
    }
}
