using System.Text.RegularExpressions;
using AssistantBot.Tests.CommandLine;

namespace AssistantBot.Tests.Safety;

/// <summary>The threat model in docs/THREATS.md: every threat has tests that are there, or says what is accepted.</summary>
public sealed partial class ThreatTests
{
    private static readonly string Root = Path.GetDirectoryName(Path.GetFullPath(Terminal.Knowledge))!;

    [Fact]
    public void Every_threat_has_a_test_of_that_name_or_is_accepted_with_a_reason()
    {
        var tests = TestFiles();
        var rows = File.ReadLines(Path.Combine(Root, "docs", "THREATS.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| class |", StringComparison.Ordinal) && !line.StartsWith("| | threat", StringComparison.Ordinal)).ToList();
        Assert.InRange(rows.Count, 60, 200);
        Assert.All(rows, row =>
        {
            var named = Named().Matches(row).Select(match => (Class: match.Groups[1].Value, Method: match.Groups[2].Value)).ToList();
            Assert.True(named.Count > 0 || Accepted().IsMatch(row), row);
            Assert.All(named, test => Assert.True(tests.TryGetValue(test.Class, out var text) && text.Any(each => each.Contains($" {test.Method}(", StringComparison.Ordinal)), $"there is no test {test.Class}.{test.Method}"));
        });
    }

    [Fact]
    public void Every_part_of_the_drawing_has_each_letter()
    {
        var parts = File.ReadAllText(Path.Combine(Root, "docs", "THREATS.md")).Split("\n## ").Skip(2).ToList();
        Assert.Equal(9, parts.Count);
        Assert.All(parts, part => Assert.Equal("DEIRST", string.Concat(Letters().Matches(part).SelectMany(match => match.Groups[1].Value).Where(char.IsLetter).Distinct().Order())));
    }

    private static Dictionary<string, List<string>> TestFiles() => Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .GroupBy(file => Path.GetFileNameWithoutExtension(file)).ToDictionary(files => files.Key, files => files.Select(File.ReadAllText).ToList(), StringComparer.Ordinal);

    [GeneratedRegex(@"`(\w+Tests)\.(\w+)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"\| Accepted: [^|]{40,} \| - \|$")]
    private static partial Regex Accepted();

    [GeneratedRegex(@"^\| ([STRIDE](?:, [STRIDE])*) \|", RegexOptions.Multiline)]
    private static partial Regex Letters();
}
