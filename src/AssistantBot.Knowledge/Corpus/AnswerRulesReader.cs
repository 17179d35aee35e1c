using System.Globalization;
using System.Text.RegularExpressions;
using AssistantBot.Knowledge.Analysis;
using YamlDotNet.RepresentationModel;

namespace AssistantBot.Knowledge.Corpus;

/// <summary>Reads <c>answers.yaml</c> and <c>councils.txt</c>.</summary>
internal sealed class AnswerRulesReader
{
    /// <summary>The file of rules.</summary>
    public const string File = "answers.yaml";

    /// <summary>The file of names.</summary>
    public const string CouncilsFile = "councils.txt";

    /// <summary>Parts that a corpus may do without.</summary>
    private static readonly string[] Optional = ["moments", "rewordings", "shorthand"];

    private readonly YamlReader _reader;
    private readonly YamlMappingNode _root;

    private AnswerRulesReader(string yaml, List<CorpusFault> faults)
    {
        _reader = new YamlReader(File, 1, faults);
        _root = _reader.Parse(yaml) ?? [];
    }

    /// <param name="yaml">Text of <see cref="File"/>; empty where it is missing, which is reported elsewhere.</param>
    /// <param name="councils">Text of <see cref="CouncilsFile"/>.</param>
    public static AnswerRules Read(string yaml, string councils, List<CorpusFault> faults)
    {
        if (yaml.Length == 0) return AnswerRules.None;
        var reader = new AnswerRulesReader(yaml, faults);
        return new AnswerRules(reader.Numbers(), reader.Subject(), reader.Boundaries(), reader.Senses("senses"), [.. Councils(councils)])
        {
            Fillers = reader.Stems(reader._root, "fillers"),
            Literal = reader.Stems(reader._root, "literal"),
            Rewordings = reader.Rewordings(),
            Moments = reader.Senses("moments"),
            Shorthand = reader.Shorthand(),
            Alike = [.. YamlReader.List(reader._root, "alike").Select(group => group.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
        };
    }

    /// <summary>The numbers, each of which must be there.</summary>
    private Dictionary<string, double> Numbers()
    {
        var numbers = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (key, value) in Map(_root, "confidence").Children)
        {
            var name = ((YamlScalarNode)key).Value!;
            if (double.TryParse((value as YamlScalarNode)?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) numbers[name] = number;
            else _reader.Fault(_reader.Line(value), $"\"{name}\" is not a number", "write digits, with a point for the decimals");
        }

        foreach (var name in AnswerRules.Numbers.Where(name => !numbers.ContainsKey(name)))
            _reader.Fault(_reader.Line(_root, "confidence"), $"\"{name}\" is missing", $"add \"{name}: 0.5\" or run eval --calibrate");
        return numbers;
    }

    private SubjectRules Subject()
    {
        var subject = Map(_root, "subject");
        return new SubjectRules(Stems(subject, "words"), Stems(subject, "weak-words"), Patterns(subject, "private"), Patterns(subject, "work"));
    }

    private HashSet<string> Stems(YamlMappingNode node, string key) => EnglishAnalyzer.Terms(_reader.Text(node, key)).ToHashSet(StringComparer.Ordinal);

    private List<Boundary> Boundaries() => [.. Entries("boundaries").Select(entry => new Boundary(
        entry.Name, Patterns(entry.Node, "when"), MaybePatterns(entry.Node, "unless"), _reader.Text(entry.Node, "say"),
        MaybePatterns(entry.Node, "told"), YamlReader.Text(entry.Node, "ask", ""), MaybePatterns(entry.Node, "heading")))];

    private List<FigureSense> Senses(string key) =>
        [.. Entries(key).Select(entry => new FigureSense(entry.Name, Patterns(entry.Node, "asked"), Patterns(entry.Node, "told")))];

    /// <summary>Each entry has what is said, a pattern, and what it means.</summary>
    private List<(Regex Said, string Meant)> Rewordings() =>
        [.. Entries("rewordings").Select(entry => (Patterns(entry.Node, "said"), _reader.Text(entry.Node, "meant")))];

    /// <summary>Each entry has whole words, and the short forms of them that people write.</summary>
    private Dictionary<string, string> Shorthand()
    {
        var whole = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in Section("shorthand").Children)
        {
            foreach (var form in ((value as YamlScalarNode)?.Value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)) Add(form, ((YamlScalarNode)key).Value!, value);
        }

        return whole;

        void Add(string form, string words, YamlNode node)
        {
            // A single letter is shorthand only as it stands: "r" is "are", and "R" is no word.
            if (!whole.TryAdd(form, words)) _reader.Fault(_reader.Line(node), $"\"{form}\" stands twice", "leave one of them out");
            if (form.Length == 1) return;
            whole.TryAdd(char.ToUpperInvariant(form[0]) + form[1..], words);
            whole.TryAdd(form.ToUpperInvariant(), words);
        }
    }

    private IEnumerable<(string Name, YamlMappingNode Node)> Entries(string key) =>
        Section(key).Children.Where(child => child.Value is YamlMappingNode).Select(child => (((YamlScalarNode)child.Key).Value!, (YamlMappingNode)child.Value));

    /// <summary>A part of the file; empty where it may be left out, and is.</summary>
    private YamlMappingNode Section(string key) => Optional.Contains(key) && YamlReader.Child(_root, key) is null ? [] : Map(_root, key);

    private YamlMappingNode Map(YamlMappingNode node, string key)
    {
        if (YamlReader.Child(node, key) is YamlMappingNode map) return map;
        _reader.Fault(_reader.Line(node), $"\"{key}\" is missing", $"add \"{key}:\" with its entries below, indented");
        return [];
    }

    private Regex? MaybePatterns(YamlMappingNode node, string key) => YamlReader.Child(node, key) is null ? null : Patterns(node, key);

    /// <summary>The patterns of a list as one; a pattern that cannot be read is a fault and matches nothing.</summary>
    private Regex Patterns(YamlMappingNode node, string key)
    {
        var patterns = YamlReader.List(node, key);
        if (patterns.Count == 0) _reader.Fault(_reader.Line(node), $"\"{key}\" is missing", $"add \"{key}:\" with one pattern a line");
        foreach (var pattern in patterns)
        {
            try
            {
                _ = new Regex(pattern);
            }
            catch (ArgumentException error)
            {
                _reader.Fault(_reader.Line(node, key), $"the pattern \"{pattern}\" cannot be read ({error.Message})", "write a .NET regular expression in single quotes");
                return Pattern("(?!)");
            }
        }

        return Pattern(patterns.Count == 0 ? "(?!)" : string.Join('|', patterns.Select(pattern => $"(?:{pattern})")));
    }

    private static IEnumerable<CouncilName> Councils(string text)
    {
        foreach (var line in text.Split('\n').Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0))
        {
            yield return new CouncilName(line.TrimEnd('!'), line.EndsWith('!'));
        }
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
