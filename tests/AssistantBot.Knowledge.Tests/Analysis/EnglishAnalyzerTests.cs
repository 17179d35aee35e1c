using AssistantBot.Knowledge.Analysis;

namespace AssistantBot.Knowledge.Tests.Analysis;

public sealed class EnglishAnalyzerTests
{
    [Theory]
    [InlineData("Setting up a Shared Service", "set up share servic")]
    [InlineData("well-being, joint/shared (and so on)", "well be joint share so")]
    [InlineData("NEC3 and BS 11000-1:2010", "nec3 bs 11000 1 2010")]
    [InlineData("www.local.gov.uk", "www local gov uk")]
    [InlineData("snake_case", "snake case")]
    [InlineData("CAFÉ café", "café café")]
    [InlineData("\u2014 ... !?", "")]
    [InlineData("", "")]
    public void Words_are_cut_lowered_and_stemmed(string text, string terms) => Assert.Equal(terms, Terms(text));

    [Theory]
    [InlineData("the council's services", "council servic")]
    [InlineData("the councils’ services", "council servic")]
    [InlineData("the council’s service's", "council servic")]
    [InlineData("O'Neill's", "oneil")]
    [InlineData("rock 'n' roll", "rock n roll")]
    public void Possessives_go(string text, string terms) => Assert.Equal(terms, Terms(text));

    [Theory]
    [InlineData("don't", "dont")]
    [InlineData("we've we'll we're we'd", "we we we we")]
    [InlineData("they'll", "")]
    public void Short_forms_are_read_without_their_apostrophe_or_verb(string text, string terms) => Assert.Equal(terms, Terms(text));

    [Theory]
    [InlineData("bought", "buy")]
    [InlineData("chosen", "choosing")]
    [InlineData("money men", "money man")]
    public void Irregular_forms_meet(string one, string other) => Assert.Equal(Terms(one), Terms(other));

    [Fact]
    public void Lucenes_stop_words_go_and_no_others()
    {
        string[] stopWords =
        [
            "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not", "of", "on", "or", "such",
            "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "will", "with",
        ];
        Assert.Equal(33, stopWords.Length);
        Assert.All(stopWords, word => Assert.Empty(EnglishAnalyzer.Terms(word)));
        Assert.All(stopWords, word => Assert.True(EnglishAnalyzer.IsStopWord(word)));
        string[] kept = ["we", "our", "who", "what", "from", "have", "has", "were", "can", "how", "which", "when", "its", "he", "i", "so", "than", "about"];
        Assert.All(kept, word => Assert.Single(EnglishAnalyzer.Terms(word)));
    }

    [Theory]
    [InlineData("IT systems", "ict system")]
    [InlineData("it systems", "system")]
    [InlineData("It is IT.", "ict")]
    [InlineData("ITS", "it")]
    public void IT_in_capitals_is_the_subject(string text, string terms) => Assert.Equal(terms, Terms(text));

    [Theory]
    [InlineData("£1.2m", "1,200,000")]
    [InlineData("£1.2m", "1.2 million")]
    [InlineData("£1.2M", "1200000")]
    [InlineData("£4 billion", "£4bn")]
    [InlineData("£4bn", "4,000,000,000")]
    [InlineData("£250k", "250,000")]
    [InlineData("£250k", "250 thousand")]
    [InlineData("£0.50", "0.5")]
    [InlineData("£30.7m", "30.7 million")]
    [InlineData("£710,000", "710000")]
    [InlineData("two million pounds", "£2m")]
    [InlineData("a million", "£1,000,000")]
    [InlineData("fifty thousand", "£50k")]
    public void Amounts_meet_however_they_are_written(string one, string other) =>
        Assert.NotEmpty(EnglishAnalyzer.Terms(one).Intersect(EnglishAnalyzer.Terms(other)));

    [Theory]
    [InlineData("£1.2m", "£1.2k")]
    [InlineData("£1.2m", "£12m")]
    [InlineData("4 billion", "4 million")]
    [InlineData("3.22", "322")]
    [InlineData("4. Million", "4 million")]
    [InlineData("two. Million", "£2m")]
    [InlineData("two councils, million", "£2m")]
    public void Other_amounts_do_not_meet(string one, string other) =>
        Assert.Empty(EnglishAnalyzer.Terms(one).Where(term => char.IsAsciiDigit(term[0]) && term != "4").Intersect(EnglishAnalyzer.Terms(other)));

    [Theory]
    [InlineData("£1.2m", "1.2m 1200000")]
    [InlineData("£4 billion", "4 billion 4bn 4000000000")]
    [InlineData("15% of 187,000 miles", "15 187000 mile")]
    [InlineData("paragraph 3.22", "paragraph 3.22")]
    [InlineData("section 101 of the 1972 Act", "section 101 1972 act")]
    [InlineData("4ps", "4ps")]
    [InlineData("£2–3bn", "2 3bn 3000000000")]
    [InlineData("999999999999999999999999999999bn", "999999999999999999999999999999bn")]
    public void Numbers_are_terms_as_written_and_by_their_value(string text, string terms) => Assert.Equal(terms, Terms(text));

    [Fact]
    public void Words_come_before_stop_words_go() =>
        Assert.Equal(["what", "is", "the", "council", "paying", "4", "billion", "4bn", "for"], EnglishAnalyzer.Words("What is the council's paying £4 billion for?"));

    [Theory]
    [InlineData('y')]
    [InlineData('a')]
    [InlineData('9')]
    public void A_word_without_end_is_cut_and_harms_nobody(char letter)
    {
        var terms = EnglishAnalyzer.Terms(new string(letter, 100_000));
        Assert.Equal((100_000 + 254) / 255, terms.Count);
        Assert.All(terms, term => Assert.InRange(term.Length, 1, 255));
    }

    private static string Terms(string text) => string.Join(' ', EnglishAnalyzer.Terms(text));
}
