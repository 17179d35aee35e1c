using System.Text.RegularExpressions;

namespace AssistantBot.Tests.Channels;

/// <summary>The table of rules in docs/CHANNELS.md names tests that are there.</summary>
public sealed partial class WireRulesTests
{
    private const string Heading = "## Rules of the wire and the tests that prove them";

    [Fact]
    public void Every_rule_of_the_table_is_proved_by_a_test_of_that_name()
    {
        var tests = typeof(WireRulesTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute), inherit: true)).Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet(StringComparer.Ordinal);
        var rows = File.ReadLines(Document()).SkipWhile(line => line != Heading).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).ToList();
        Assert.InRange(rows.Count, 50, 100);
        Assert.All(rows, row =>
        {
            var named = Named().Matches(row).Select(match => match.Groups[1].Value).ToList();
            Assert.NotEmpty(named);
            Assert.Empty(named.Except(tests));
        });
    }

    private static string Document()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AssistantBot.sln"))) return Path.Combine(folder.FullName, "docs", "CHANNELS.md");
        }

        throw new InvalidOperationException("the tests do not lie below the repository");
    }

    [GeneratedRegex(@"`(\w+\.\w+)`")]
    private static partial Regex Named();
}
