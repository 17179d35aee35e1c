using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Knowledge.Tests.Indexing;

public sealed class SpellingTests
{
    private static readonly (string Word, int Passages)[] Corpus =
    [
        ("governance", 40), ("shared", 200), ("share", 100), ("bromsgrove", 9), ("costs", 80), ("cost", 70), ("coast", 1), ("cabinet", 5),
        ("council", 300), ("counsel", 1), ("savings", 90), ("saving", 60), ("tea", 1), ("audit", 8), ("2011", 30),
    ];

    private static readonly Spelling Words = new(Corpus.ToDictionary(entry => entry.Word, entry => entry.Passages));

    [Theory]
    [InlineData("goverance", "governance")]
    [InlineData("govenance", "governance")]
    [InlineData("governence", "governance")]
    [InlineData("govrenance", "governance")]
    [InlineData("shard", "shared")]
    [InlineData("shaerd", "shared")]
    [InlineData("bromsgove", "bromsgrove")]
    [InlineData("cabnet", "cabinet")]
    [InlineData("ocuncil", "council")]
    [InlineData("savigns", "savings")]
    [InlineData("aduit", "audit")]
    public void A_slip_is_mended(string word, string mended) => Assert.Equal(mended, Words.Mend(word));

    [Fact]
    public void Of_equally_near_words_the_commoner_is_meant() => Assert.Equal("council", Words.Mend("counsil"));

    [Theory]
    [InlineData("zebra")]
    [InlineData("hared")]
    [InlineData("xovernance")]
    [InlineData("gvrnnc")]
    [InlineData("cabit")]
    [InlineData("te")]
    [InlineData("tee")]
    [InlineData("2012")]
    [InlineData("£")]
    [InlineData("éclair")]
    public void What_is_not_near_a_word_is_left_alone(string word) => Assert.Null(Words.Mend(word));

    [Fact]
    public void Words_of_the_corpus_are_known()
    {
        Assert.True(Words.Knows("shared"));
        Assert.False(Words.Knows("sharing"));
    }

    [Fact]
    public void Long_nonsense_is_left_alone_quickly() => Assert.Null(Words.Mend(new string('g', 10_000)));

    [Theory]
    [InlineData("who looks after goverance?", "goverance", "governance")]
    [InlineData("shard services", "shard", "shared")]
    [InlineData("what did bromsgove learn", "bromsgove", "bromsgrove")]
    [InlineData("tyne and weir trafic lights", "trafic", "traffic")]
    public void A_question_about_the_real_corpus_is_mended(string question, string word, string mended) =>
        Assert.Equal(mended, RealKnowledge.Base.Index.Analyze(question).Mended[word]);

    [Theory]
    [InlineData("how is it governed?")]
    [InlineData("who pays for sharing services")]
    [InlineData("can we do this in 2026?")]
    [InlineData("what about the OJEU?")]
    public void A_question_without_slips_is_left_as_it_is(string question) => Assert.Empty(RealKnowledge.Base.Index.Analyze(question).Mended);
}
