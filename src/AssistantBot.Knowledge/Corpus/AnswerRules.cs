using System.Text.RegularExpressions;
using AssistantBot.Knowledge.Analysis;

namespace AssistantBot.Knowledge.Corpus;

/// <summary>What decides whether a question is answered, as <c>answers.yaml</c> and <c>councils.txt</c> give it.</summary>
/// <param name="Confidence">Numbers by name: the weights of the evidence's features and the thresholds; see <c>docs/RETRIEVAL.md</c>.</param>
/// <param name="Subject">How questions about sharing services are told from others.</param>
/// <param name="Boundaries">What is declined whatever the corpus holds, in the order in which they are tried.</param>
/// <param name="Senses">What a figure can be about, such as a saving or a cost.</param>
/// <param name="Councils">Names of councils, whether the corpus speaks of them or not.</param>
public sealed record AnswerRules(
    IReadOnlyDictionary<string, double> Confidence, SubjectRules Subject, IReadOnlyList<Boundary> Boundaries,
    IReadOnlyList<FigureSense> Senses, IReadOnlyList<CouncilName> Councils)
{
    /// <summary>What the evidence is weighed by, beside the weight that is always there.</summary>
    public static IReadOnlyList<string> Features => ["always", "told", "asked", "support", "held", "named", "coverage", "length", "unknown"];

    /// <summary>The names of <see cref="Confidence"/>.</summary>
    public static IReadOnlyList<string> Numbers { get; } =
    [
        "foreign-coverage", "foreign-words", "likely-words", "partly-named", "value-threshold", "follow-up-threshold", "open-threshold",
        .. Features.Select(feature => $"value-{feature}"), .. Features.Select(feature => $"open-{feature}"),
    ];

    private readonly Dictionary<string, HashSet<string>> _alike = new(StringComparer.Ordinal);

    /// <summary>Groups of words that count the same things ("staff", "employees", "posts"), a group each.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Alike
    {
        init
        {
            foreach (var group in value.Select(words => words.SelectMany(EnglishAnalyzer.Terms).ToHashSet(StringComparer.Ordinal)))
            {
                foreach (var stem in group)
                {
                    if (!_alike.TryGetValue(stem, out var known)) _alike[stem] = known = new HashSet<string>(StringComparer.Ordinal);
                    known.UnionWith(group);
                }
            }
        }
    }

    /// <summary>The stems themselves, and those of words that count the same things.</summary>
    public IReadOnlySet<string> AlikeTo(IReadOnlyList<string> stems)
    {
        var alike = stems.ToHashSet(StringComparer.Ordinal);
        foreach (var stem in stems)
        {
            if (_alike.TryGetValue(stem, out var others)) alike.UnionWith(others);
        }

        return alike;
    }

    /// <summary>No rules at all.</summary>
    internal static AnswerRules None { get; } =
        new(new Dictionary<string, double>(), new SubjectRules(new HashSet<string>(), new HashSet<string>(), new Regex("(?!)"), new Regex("(?!)")), [], [], []);

    private ILookup<string, CouncilName> CouncilsByFirstWord => field ??= Councils.ToLookup(council => EnglishAnalyzer.Words(council.Name).First(), StringComparer.Ordinal);

    /// <summary>The councils that a text names; one within another that is named ("Barking", "Barking and Dagenham") is left out.</summary>
    public IReadOnlyList<string> CouncilsIn(string text)
    {
        var named = EnglishAnalyzer.Words(text).Distinct().SelectMany(word => CouncilsByFirstWord[word])
            .Where(council => Stands(council, text)).Select(council => council.Name).ToList();
        return [.. named.Where(name => !named.Exists(other => other.Length > name.Length && other.Contains(name, StringComparison.Ordinal)))];
    }

    /// <summary>The words, in lower case, of the names of councils.</summary>
    public IReadOnlySet<string> CouncilWords => field ??= Councils.SelectMany(council => EnglishAnalyzer.Words(council.Name)).ToHashSet(StringComparer.Ordinal);

    private static bool Stands(CouncilName council, string text)
    {
        var comparison = council.IsCommonWord ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        var start = text.IndexOf(council.Name, comparison);
        if (start < 0) return false;
        var end = start + council.Name.Length;
        return (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
    }

    /// <summary>Stems of words that nobody puts otherwise ("sickness", "libraries"): what the toolkits hold nowhere near a name is not told of it.</summary>
    public IReadOnlySet<string> Literal { get; init; } = new HashSet<string>();

    /// <summary>Stems of words that say nothing of what is asked ("altogether").</summary>
    public IReadOnlySet<string> Fillers { get; init; } = new HashSet<string>();

    /// <summary>What a date or a length of time can be about, such as an end.</summary>
    public IReadOnlyList<FigureSense> Moments { get; init; } = [];

    /// <summary>What people write short, as they write it, with the whole words; without regard to capitals but for single letters.</summary>
    public IReadOnlyDictionary<string, string> Shorthand { get; init; } = new Dictionary<string, string>();

    /// <summary>Ways of speaking whose words stand apart ("get our money back"), with what they mean.</summary>
    public IReadOnlyList<(Regex Said, string Meant)> Rewordings { get; init; } = [];

    /// <summary>A number by its name.</summary>
    /// <exception cref="KeyNotFoundException">The file does not have it; <c>check</c> says so.</exception>
    public double Number(string name) => Confidence[name];

    /// <summary>What sort of figure a question asks for; null where it says none that is known.</summary>
    public FigureSense? SenseOf(string question) => Senses.FirstOrDefault(sense => sense.Asked.IsMatch(question));

    /// <summary>What sort of moment a question asks for; null where it says none that is known.</summary>
    public FigureSense? MomentOf(string question) => Moments.FirstOrDefault(moment => moment.Asked.IsMatch(question));
}

/// <param name="Words">Stems of words of which one shows a question to be about councils, their services, and sharing them.</param>
/// <param name="WeakWords">Stems of words of which two are needed.</param>
/// <param name="Private">What people ask about their own affairs.</param>
/// <param name="Work">What shows that it is about work after all.</param>
public sealed record SubjectRules(IReadOnlySet<string> Words, IReadOnlySet<string> WeakWords, Regex Private, Regex Work);

/// <summary>Something that the assistant does not say.</summary>
/// <param name="Name">Its key in <c>answers.yaml</c>.</param>
/// <param name="When">Questions that ask for it.</param>
/// <param name="Unless">Questions that only seem to; null for none.</param>
/// <param name="Say">What is said instead.</param>
/// <param name="Told">Statements that show the toolkits to say it after all; null where nothing may.</param>
/// <param name="Ask">Words to find the passage that says whom to ask; empty for none.</param>
/// <param name="Heading">Headings of such passages.</param>
public sealed record Boundary(string Name, Regex When, Regex? Unless, string Say, Regex? Told, string Ask, Regex? Heading);

/// <param name="Name">Its key in <c>answers.yaml</c>, such as <c>saving</c>.</param>
/// <param name="Asked">Questions that ask for such a figure.</param>
/// <param name="Told">Statements that give one.</param>
public sealed record FigureSense(string Name, Regex Asked, Regex Told);

/// <param name="Name">As it is written.</param>
/// <param name="IsCommonWord">True for a name that is also a common word, which counts only with its capitals.</param>
public sealed record CouncilName(string Name, bool IsCommonWord);
