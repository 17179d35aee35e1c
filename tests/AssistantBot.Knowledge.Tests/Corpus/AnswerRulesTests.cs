namespace AssistantBot.Knowledge.Tests.Corpus;

/// <summary>The rules that decide whether a question is answered, and what is wrong with them.</summary>
public sealed class AnswerRulesTests : IDisposable
{
    private readonly CorpusFolder _folder = new();

    [Fact]
    public void Rules_are_read()
    {
        var rules = _folder.Read().Rules;
        Assert.Equal("Look out of the window.", Assert.Single(rules.Boundaries).Say);
        Assert.Equal("saving", rules.SenseOf("what did they save?")?.Name);
        Assert.Contains("sick", rules.Literal);
        Assert.Contains("employe", rules.AlikeTo(["staff"]));
    }

    [Theory]
    [InlineData("  value-threshold: 0\n", "", "\"value-threshold\" is missing")]
    [InlineData("value-threshold: 0", "value-threshold: half", "\"value-threshold\" is not a number")]
    [InlineData("'\\bweather\\b'", "'(weather'", "the pattern \"(weather\" cannot be read")]
    [InlineData("senses:", "other:", "\"senses\" is missing")]
    public void What_cannot_be_used_is_a_fault(string old, string text, string problem)
    {
        Assert.Contains(old, CorpusFolder.Rules, StringComparison.Ordinal);
        var faults = _folder.Write("answers.yaml", CorpusFolder.Rules.Replace(old, text, StringComparison.Ordinal)).Read().Faults;
        Assert.Contains(faults, fault => fault.File == "answers.yaml" && fault.Problem.StartsWith(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Shorthand_and_moments_are_read_where_they_stand()
    {
        Assert.Empty(_folder.Read().Rules.Shorthand);
        var rules = _folder.Write("answers.yaml", CorpusFolder.Rules + "shorthand:\n  are: r\n  partnership: pship\nmoments:\n  end:\n    asked: ['\\bexpires?\\b']\n    told: ['\\buntil\\b']\n").Read().Rules;
        Assert.Equal("partnership", rules.Shorthand["Pship"]);
        Assert.True(rules.Shorthand.ContainsKey("r") && !rules.Shorthand.ContainsKey("R"));
        Assert.Equal("end", rules.MomentOf("when does it expire?")?.Name);
    }

    [Fact]
    public void Rewordings_are_patterns_with_what_they_mean()
    {
        Assert.Empty(_folder.Read().Rules.Rewordings);
        var (said, meant) = Assert.Single(_folder.Write("answers.yaml", CorpusFolder.Rules + "rewordings:\n  recover:\n    said: ['get (?<what>.+) back']\n    meant: \"recover ${what}\"\n").Read().Rules.Rewordings);
        Assert.Equal("we recover it", said.Replace("we get it back", meant));
    }

    [Fact]
    public void Shorthand_that_stands_twice_is_a_fault()
    {
        var faults = _folder.Write("answers.yaml", CorpusFolder.Rules + "shorthand:\n  years: yrs\n  year: yrs\n").Read().Faults;
        Assert.Contains(faults, fault => fault.Problem == "\"yrs\" stands twice");
    }

    [Theory]
    [InlineData("What does Barking and Dagenham share?", "Barking and Dagenham")]
    [InlineData("what did cornwall save?", "Cornwall")]
    [InlineData("a hart in the forest", "")]
    [InlineData("What did Hart save?", "Hart")]
    [InlineData("the Cornwallis agreement", "")]
    public void Councils_are_found_by_their_longest_name_and_common_words_by_their_capitals(string text, string expected)
    {
        var rules = _folder.Write("councils.txt", "Cornwall\nBarking!\nBarking and Dagenham\nHart! # also a deer\n").Read().Rules;
        Assert.Equal(expected, string.Join(", ", rules.CouncilsIn(text)));
    }

    public void Dispose() => _folder.Dispose();
}
