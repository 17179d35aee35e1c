using System.Diagnostics;
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
    /// <summary>A single pattern may take this long on the longest text that is read, on a machine that is busy. Those that people wait for take a part of it.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1.5);

    private static readonly string[] s_repeated =
        ["a", "A", "1", " ", "\t", ".", ",", "-", "_", "(", "[", "<", "*", "'", "\"", "£", "%", "@", "/", "\u00A0", "é", "\u200B", "yes ", "no, ", "the ", "my data ", "a.", "1,", "1.1", "£1 ", "a@", "a-", "<at>", "and ", "Powys and ", "\n", "0 0", "- a\n"];

    private static readonly Assembly[] s_program = [typeof(Assistant).Assembly, typeof(KnowledgeBase).Assembly, typeof(IPlugin).Assembly, typeof(global::AssistantBot.Hosting.Failure).Assembly];

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
            foreach (var repeated in s_repeated)
            {
                // What people type is cleaned before any pattern reads it; what a model writes is not.
                var raw = string.Concat(Enumerable.Repeat(repeated, Assistant.LongestText / repeated.Length)) + "!";
                var text = pattern.Type is { Namespace: "AssistantBot.Conversation.Guarding" } or { Name: nameof(Typed) } ? raw : Typed.Clean(raw);
                var begun = Stopwatch.GetTimestamp();
                if (IsBeaten(pattern.Regex, text) || Stopwatch.GetElapsedTime(begun) > s_patience) lock (slow) slow.Add($"{pattern.Name} on \"{repeated}\": {Stopwatch.GetElapsedTime(begun).TotalMilliseconds:0} ms");
            }
        });
        Assert.True(slow.Count == 0, string.Join('\n', slow));
    }

    private static bool IsBeaten(Regex regex, string text)
    {
        try
        {
            _ = regex.Match(text);
            return false;
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static IEnumerable<(Type Type, string Name, Regex Regex)> Patterns()
    {
        const BindingFlags All = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        foreach (var type in s_program.SelectMany(assembly => assembly.GetTypes()).Where(type => !type.ContainsGenericParameters && type.Namespace != "System.Text.RegularExpressions.Generated"))
        {
            foreach (var method in type.GetMethods(All).Where(method => method.ReturnType == typeof(Regex) && method.GetParameters().Length == 0 && method.IsDefined(typeof(GeneratedRegexAttribute))))
                yield return (type, $"{type.Name}.{method.Name}", (Regex)method.Invoke(null, null)!);
        }
    }

}
