using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace AssistantBot.Knowledge.Corpus;

/// <summary>Reads <c>sources.yaml</c> and <c>themes.yaml</c>.</summary>
internal static class SourcesReader
{
    public static Dictionary<string, Source> Sources(string file, string yaml, List<CorpusFault> faults)
    {
        var reader = new YamlReader(file, 1, faults);
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var (key, node) in Entries(reader.Parse(yaml)))
        {
            if (key is not YamlScalarNode { Value: { } name } || node is not YamlMappingNode map)
            {
                reader.Fault(reader.Line(key), "a source is not a key with its facts below", "indent the facts by two spaces");
                continue;
            }

            sources[name] = new Source(
                name, reader.Text(map, "label"), reader.Text(map, "title"), reader.Text(map, "publisher"), reader.Text(map, "date"),
                reader.Number(map, "year"), reader.Text(map, "licence"), reader.Text(map, "address"), Locators(reader, map))
            {
                About = YamlReader.List(map, "about"),
            };
        }

        return sources;
    }

    public static Dictionary<string, string> Themes(string file, string yaml, List<CorpusFault> faults)
    {
        var themes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, node) in Entries(new YamlReader(file, 1, faults).Parse(yaml)))
        {
            if (key is YamlScalarNode { Value: { } name } && node is YamlScalarNode { Value: { } title }) themes[name] = title;
        }

        return themes;
    }

    private static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Entries(YamlNode? node) => node is YamlMappingNode map ? map.Children : [];

    private static LocatorSet Locators(YamlReader reader, YamlMappingNode source)
    {
        if (YamlReader.Child(source, "locators") is not YamlMappingNode node)
        {
            reader.Fault(reader.Line(source), "\"locators\" is missing", "list the places that a citation may name");
            return LocatorSet.None;
        }

        var paragraphs = new Dictionary<int, int>();
        foreach (var (chapter, last) in Counts(reader, node, "paragraphs")) paragraphs[Whole(reader, node, chapter)] = last;
        return new LocatorSet(
            paragraphs,
            YamlReader.List(node, "named").ToHashSet(StringComparer.Ordinal),
            Counts(reader, node, "rows"))
        {
            Pages = Count(reader, node, "pages"),
            Counted = Count(reader, node, "paragraphs"),
        };
    }

    private static Dictionary<string, int> Counts(YamlReader reader, YamlMappingNode node, string key)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, count) in Entries(YamlReader.Child(node, key)))
        {
            if (name is YamlScalarNode { Value: { } text } && count is YamlScalarNode { Value: { } number }) counts[text] = Whole(reader, count, number);
        }

        return counts;
    }

    /// <summary>A number under a key; 0 where there is none.</summary>
    private static int Count(YamlReader reader, YamlMappingNode node, string key) =>
        YamlReader.Child(node, key) is YamlScalarNode { Value: { } number } count ? Whole(reader, count, number) : 0;

    private static int Whole(YamlReader reader, YamlNode node, string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        reader.Fault(reader.Line(node), $"\"{text}\" is not a whole number", "write digits alone");
        return 0;
    }
}
