using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using AssistantBot.Conversation;
using AssistantBot.Conversation.Turns;
using AssistantBot.Knowledge;
using AssistantBot.Plugins;

namespace AssistantBot.Tests.Safety;

/// <summary>Every regular expression of the program, against texts that drive careless ones mad.</summary>
public sealed class RegexTests
{
    /// <summary>A single pattern may take this much of a processor on the longest text that is read. Those that people wait for take a part of it.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(0.7);

    /// <summary>The limit of an expression is wall-clock time, so that on a machine with many programs one that takes little may be ended too.</summary>
    private const int Attempts = 5;

    private static readonly string[] Repeated =
        ["a", "A", "1", " ", "\t", ".", ",", "-", "_", "(", "[", "<", "*", "'", "\"", "£", "%", "@", "/", "\u00A0", "é", "\u200B", "yes ", "no, ", "the ", "my data ", "a.", "1,", "1.1", "£1 ", "a@", "a-", "<at>", "and ", "Powys and ", "\n", "0 0", "- a\n"];

    private static readonly Assembly[] Program = [typeof(Assistant).Assembly, typeof(KnowledgeBase).Assembly, typeof(IPlugin).Assembly, typeof(global::AssistantBot.Composition.Failure).Assembly];

    [Fact]
    public void Every_pattern_of_the_program_has_a_time_limit()
    {
        var patterns = Patterns().ToList();
        Assert.InRange(patterns.Count, 300, int.MaxValue);
        Assert.All(patterns, pattern => Assert.True(pattern.Regex.MatchTimeout != Regex.InfiniteMatchTimeout || pattern.Regex.Options.HasFlag(RegexOptions.NonBacktracking), pattern.Name));
    }

    [Fact]
    public void No_pattern_blows_up_on_the_longest_text_that_is_read()
    {
        var slow = new List<string>();
        Parallel.ForEach(Patterns(), new ParallelOptions { MaxDegreeOfParallelism = 2 }, pattern =>
        {
            foreach (var repeated in Repeated)
            {
                // What people type is cleaned before any pattern reads it; what a model writes is not.
                var raw = string.Concat(Enumerable.Repeat(repeated, Assistant.LongestText / repeated.Length)) + "!";
                var text = pattern.Type is { Namespace: "AssistantBot.Conversation.Guarding" } or { Name: nameof(Typed) } ? raw : Typed.Clean(raw);
                if (Enumerable.Range(0, Attempts).All(_ => IsSlow(pattern.Regex, text))) lock (slow) slow.Add($"{pattern.Name} on \"{repeated}\"");
            }
        });
        Assert.True(slow.Count == 0, string.Join('\n', slow));
    }

    private static bool IsSlow(Regex regex, string text)
    {
        var before = Spent();
        try
        {
            _ = regex.Match(text);
            return Spent() - before > Most;
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    /// <summary>What this thread has had of a processor; where the system does not say, the time that passes.</summary>
    private static TimeSpan Spent() => OperatingSystem.IsLinux() && File.Exists("/proc/thread-self/schedstat")
        ? TimeSpan.FromMilliseconds(long.Parse(File.ReadAllText("/proc/thread-self/schedstat").Split(' ')[0], CultureInfo.InvariantCulture) / 1e6)
        : Stopwatch.GetElapsedTime(0);

    private static IEnumerable<(Type Type, string Name, Regex Regex)> Patterns()
    {
        const BindingFlags All = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        foreach (var type in Program.SelectMany(assembly => assembly.GetTypes()).Where(type => !type.ContainsGenericParameters && type.Namespace != "System.Text.RegularExpressions.Generated"))
        {
            foreach (var method in type.GetMethods(All).Where(method => method.ReturnType == typeof(Regex) && method.GetParameters().Length == 0 && method.IsDefined(typeof(GeneratedRegexAttribute))))
                yield return (type, $"{type.Name}.{method.Name}", (Regex)method.Invoke(null, null)!);
        }
    }

}
