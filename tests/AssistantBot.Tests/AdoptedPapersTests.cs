using System.Text.RegularExpressions;

namespace AssistantBot.Tests;

/// <summary>The papers in docs/adopt have the headings of their templates, places for the council to fill in, and name tests that are there.</summary>
public sealed partial class AdoptedPapersTests
{
    private static readonly string RepositoryRoot = Root();

    [Theory]
    [InlineData("TRANSPARENCY-RECORD.md", "Tier 1", "Tier 2", "1. Owner and responsibility", "2. Description and rationale", "3. Decision-making process", "4. Tool specification", "4.1 System", "4.2 Model specification", "4.3 Data specification", "5. Risks, mitigations and impact assessments")]
    [InlineData("IMPACT-ASSESSMENT.md", "Step 1", "Step 2", "Nature", "Scope", "Context", "Purposes", "Step 3", "Step 4", "Step 5", "Step 6", "Step 7")]
    [InlineData("ACCESSIBILITY-STATEMENT.md", "How accessible", "Feedback and contact information", "Reporting accessibility problems", "Enforcement procedure", "Contacting us by phone or visiting us in person", "Technical information", "Compliance status", "Non-accessible content", "What we're doing to improve accessibility", "Preparation of this accessibility statement")]
    [InlineData("PRIVACY-NOTICE.md", "Privacy notice")]
    public void A_paper_has_its_templates_headings_in_order_and_places_to_fill_in(string paper, params string[] headings)
    {
        var text = Read(paper);
        var found = text.Split('\n').Where(line => line.StartsWith('#')).Select(line => line.TrimStart('#', ' ')).ToList();
        Assert.Equal(headings, headings.Where(heading => found.Exists(line => line.StartsWith(heading, StringComparison.Ordinal))));
        Assert.True(headings.Select(heading => found.FindIndex(line => line.StartsWith(heading, StringComparison.Ordinal))).ToArray() is var places && places.SequenceEqual(places.Order()));
        Assert.Contains("**[Council:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_that_a_paper_names_is_there()
    {
        var named = Papers().SelectMany(paper => TestName().Matches(Read(paper)).Select(match => (Class: match.Groups[1].Value, Test: match.Groups[2].Value))).Distinct().ToList();
        Assert.InRange(named.Count, 10, 200);
        Assert.All(named, name => Assert.Contains(
            Directory.EnumerateFiles(Path.Combine(RepositoryRoot, "tests"), name.Class + ".cs", SearchOption.AllDirectories),
            file => Regex.IsMatch(File.ReadAllText(file), $@"public (?:async Task|Task|void) {name.Test}\(")));
    }

    [Fact]
    public void A_page_that_a_paper_leads_to_is_there() => Assert.All(
        Papers().SelectMany(paper => Link().Matches(Read(paper)).Select(match => match.Groups[1].Value)).Distinct(),
        link => Assert.True(File.Exists(Path.Combine(RepositoryRoot, "docs", "adopt", link)), link));

    private static IEnumerable<string> Papers() => Directory.EnumerateFiles(Path.Combine(RepositoryRoot, "docs", "adopt"), "*.md").Select(file => Path.GetFileName(file));

    private static string Read(string paper) => File.ReadAllText(Path.Combine(RepositoryRoot, "docs", "adopt", paper));

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AssistantBot.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("the tests do not lie below the repository");
    }

    [GeneratedRegex(@"`(\w+Tests)\.(\w+)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"\]\(([\w./-]+\.md)\)")]
    private static partial Regex Link();
}
