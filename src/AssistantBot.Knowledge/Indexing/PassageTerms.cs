using System.Runtime.CompilerServices;
using AssistantBot.Knowledge.Analysis;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Knowledge.Indexing;

/// <summary>The terms of a passage, of its parts and of what stands above it. Made once for each passage.</summary>
public sealed class PassageTerms
{
    private static readonly ConditionalWeakTable<Passage, PassageTerms> Known = [];

    private PassageTerms(Passage passage)
    {
        Title = Terms(passage.Document.Title);
        Heading = Terms(passage.Section.Heading);
        Headings = Terms(passage.HeadingPath);
        Asks = [.. passage.Asks.Select(Terms)];
        Statements = [.. passage.Statements.Select(statement => Terms(statement.Text))];
        Told = new HashSet<string>([.. Title, .. Headings, .. Statements.SelectMany(statement => statement)]);
        All = new HashSet<string>([.. Told, .. Asks.SelectMany(ask => ask)]);
    }

    /// <summary>Of its document's title.</summary>
    public IReadOnlySet<string> Title { get; }

    /// <summary>Of its own heading.</summary>
    public IReadOnlySet<string> Heading { get; }

    /// <summary>Of all headings above it and its own.</summary>
    public IReadOnlySet<string> Headings { get; }

    /// <summary>Of each ask.</summary>
    public IReadOnlyList<IReadOnlySet<string>> Asks { get; }

    /// <summary>Of each statement, in the passage's order.</summary>
    public IReadOnlyList<IReadOnlySet<string>> Statements { get; }

    /// <summary>Of all that a reader sees: what it says under its title and headings.</summary>
    public IReadOnlySet<string> Told { get; }

    /// <summary>Of all that is indexed.</summary>
    public IReadOnlySet<string> All { get; }

    public static PassageTerms Of(Passage passage) => Known.GetValue(passage, static passage => new PassageTerms(passage));

    private static HashSet<string> Terms(string text) => [.. EnglishAnalyzer.Terms(text)];
}
