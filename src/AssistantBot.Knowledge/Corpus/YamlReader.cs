using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AssistantBot.Knowledge.Corpus;

/// <summary>Reads YAML into nodes and reports what is missing or of the wrong shape, with its line.</summary>
internal sealed class YamlReader(string file, int firstLine, List<CorpusFault> faults)
{
    /// <summary>The top mapping, or null after a fault.</summary>
    public YamlMappingNode? Parse(string yaml)
    {
        var stream = new YamlStream();
        var parser = new Parser(new StringReader(yaml));
        try
        {
            stream.Load(parser);
        }
        catch (YamlException error)
        {
            Fault(At(error.Start), $"the YAML cannot be read ({error.Message})", "quote text that holds a colon or starts with a special character");
            return null;
        }
        catch (InvalidOperationException)
        {
            // What the scanner throws where the text ends inside a bracket.
            Fault(At(parser.Current?.Start ?? Mark.Empty), "the YAML cannot be read (a bracket is not closed)", "close every bracket that is opened");
            return null;
        }

        if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root) return root;
        Fault(firstLine, "the YAML is not a list of \"key: value\" lines", "write one key a line");
        return null;
    }

    /// <summary>Text under a key; a fault and an empty string where it is missing.</summary>
    public string Text(YamlMappingNode node, string key)
    {
        if (Child(node, key) is YamlScalarNode { Value: { Length: > 0 } value }) return value;
        Fault(Line(node), $"\"{key}\" is missing", $"add \"{key}: ...\"");
        return "";
    }

    /// <summary>Reports what is wrong with the text under a key. That it is missing was reported when it was read, and is no second fault.</summary>
    public void Wrong(YamlMappingNode node, string key, string problem, string fix)
    {
        if (Child(node, key) is not (null or YamlScalarNode { Value: null or "" })) Fault(Line(node, key), problem, fix);
    }

    /// <summary>Text under a key, or a default where it is missing.</summary>
    public static string Text(YamlMappingNode node, string key, string otherwise) =>
        Child(node, key) is YamlScalarNode { Value: { Length: > 0 } value } ? value : otherwise;

    /// <summary>A whole number under a key; a fault and 0 where it is missing or not one.</summary>
    public int Number(YamlMappingNode node, string key)
    {
        if (int.TryParse(Text(node, key), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Wrong(node, key, $"\"{key}\" is not a whole number", "write digits alone");
        return 0;
    }

    /// <summary>A list of texts under a key, empty where there is none; a single text is a list of one.</summary>
    public static IReadOnlyList<string> List(YamlMappingNode node, string key) => Child(node, key) switch
    {
        YamlSequenceNode list => [.. list.OfType<YamlScalarNode>().Select(item => item.Value ?? "")],
        YamlScalarNode { Value: { Length: > 0 } value } => [value],
        _ => [],
    };

    /// <summary>A list of mappings under a key, empty where there is none.</summary>
    public static IEnumerable<YamlMappingNode> Maps(YamlMappingNode node, string key) =>
        Child(node, key) is YamlSequenceNode list ? list.OfType<YamlMappingNode>() : [];

    public static YamlNode? Child(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    /// <summary>Line of the value under a key, or of the mapping where there is none.</summary>
    public int Line(YamlMappingNode node, string key) => Line(Child(node, key) ?? node);

    public int Line(YamlNode node) => At(node.Start);

    private int At(Mark mark) => firstLine + Math.Max(0, (int)mark.Line - 1);

    public void Fault(int line, string problem, string fix) => faults.Add(new CorpusFault(file, line, problem, fix));
}
