using System.Reflection;
using AssistantBot.Composition;
using AssistantBot.Conversation;
using AssistantBot.Knowledge;
using AssistantBot.Plugins;

namespace AssistantBot.Tests.Architecture;

/// <summary>The arrows of docs/ARCHITECTURE.md, read from the compiled assemblies.</summary>
public sealed class ArrowsTests
{
    private static readonly Assembly Program = typeof(Server).Assembly;
    private static readonly Assembly AllPlugins = typeof(IPlugin).Assembly;

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
        Assert.DoesNotContain(References(member.Assembly), name => Outside.Any(outside => name.StartsWith(outside, StringComparison.Ordinal)));

    [Fact]
    public void A_plugin_reads_and_writes_nothing_outside_itself() =>
        Assert.Empty(TypeUses.In(AllPlugins).Where(pair => IsOutside(pair.Used)).Select(pair => $"{pair.User} uses {pair.Used}"));

    [Fact]
    public void No_plugin_knows_another()
    {
        var plugins = AllPlugins.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IPluginFactory))).Select(Feature).ToHashSet();
        Assert.True(plugins.Count >= 12);
        Assert.Empty(Crossings(AllPlugins, plugins));
    }

    [Fact]
    public void Channels_storage_and_documents_do_not_know_each_other() =>
        Assert.Empty(Crossings(Program, new HashSet<string> { "Channels", "Storage", "Documents" }));

    /// <summary>
    /// Folders side by side, on every floor, can be put in an order in which each knows only those before it. Files in the folder above put them
    /// together, or are what they share, and are set aside.
    /// </summary>
    [Theory]
    [InlineData(typeof(KnowledgeBase))]
    [InlineData(typeof(IPlugin))]
    [InlineData(typeof(IAssistant))]
    [InlineData(typeof(Server))]
    public void No_folders_stand_in_a_ring(Type member)
    {
        var uses = TypeUses.In(member.Assembly).Where(pair => pair.Used.Assembly == member.Assembly).ToList();
        var floors = member.Assembly.GetTypes().SelectMany(type => Above(type.Namespace ?? "")).Distinct().ToList();
        Assert.Contains(member.Assembly.GetName().Name, floors);
        Assert.Equal("", string.Join("; ", floors.SelectMany(floor => Ring(uses, floor))));
    }

    private static readonly string[] Outside = ["Microsoft.AspNetCore", "DocumentFormat", "AngleSharp", "Microsoft.Data", "Npgsql", "SQLite"];

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

    /// <summary>The uses between folders of one floor that are left when those are taken away that lead nowhere or that nothing leads to.</summary>
    private static IEnumerable<string> Ring(IEnumerable<(Type User, Type Used)> uses, string floor)
    {
        var arrows = uses.Select(pair => (User: Folder(pair.User, floor), Used: Folder(pair.Used, floor), Text: $"{pair.User} uses {pair.Used}"))
            .Where(arrow => arrow.User != arrow.Used && arrow.User.Length > 0 && arrow.Used.Length > 0).ToList();
        while (true)
        {
            var (users, used) = (arrows.Select(arrow => arrow.User).ToHashSet(), arrows.Select(arrow => arrow.Used).ToHashSet());
            if (arrows.RemoveAll(arrow => !users.Contains(arrow.Used) || !used.Contains(arrow.User)) == 0) return arrows.DistinctBy(arrow => (arrow.User, arrow.Used)).Select(arrow => arrow.Text);
        }
    }

    /// <summary>The namespaces that a namespace lies in.</summary>
    private static IEnumerable<string> Above(string space) => Enumerable.Range(0, space.Length).Where(i => space[i] == '.').Select(i => space[..i]);

    /// <summary>The folder below the project, which is the part of the namespace after the assembly's name.</summary>
    private static string Feature(Type type) => Folder(type, type.Assembly.GetName().Name!);

    /// <summary>The folder of a floor that a type lies in; empty for none.</summary>
    private static string Folder(Type type, string floor) =>
        type.Namespace?.StartsWith($"{floor}.", StringComparison.Ordinal) == true ? type.Namespace[(floor.Length + 1)..].Split('.')[0] : "";
}
