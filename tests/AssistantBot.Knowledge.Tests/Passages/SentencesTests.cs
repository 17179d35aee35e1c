using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Knowledge.Tests.Passages;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("One saves. Two pays.", "One saves.|Two pays.")]
    [InlineData("Who pays? All do! Good.", "Who pays?|All do!|Good.")]
    [InlineData("No stop at the end", "No stop at the end")]
    [InlineData("A list follows:", "A list follows:")]
    [InlineData("  Spaces   between.   Two sentences.  ", "Spaces   between.|Two sentences.")]
    [InlineData("A line.\nAnother line.", "A line.|Another line.")]
    [InlineData("", "")]
    [InlineData(" . ", ".")]
    public void Text_is_split_at_stops(string text, string sentences) => Splits(text, sentences);

    [Theory]
    [InlineData("It saved £1.2m. In 2011 it saved £250k.", "It saved £1.2m.|In 2011 it saved £250k.")]
    [InlineData("The ratio was 1.79. £44m came back.", "The ratio was 1.79.|£44m came back.")]
    [InlineData("A ticket costs £0.50 less than before.", "A ticket costs £0.50 less than before.")]
    [InlineData("Paragraph 3.22 names three ways. 3.23 names the saving.", "Paragraph 3.22 names three ways.|3.23 names the saving.")]
    [InlineData("It runs from 3.20 to 3.22. See also 4.7.", "It runs from 3.20 to 3.22.|See also 4.7.")]
    [InlineData("The dates are 11.10.2012. They are printed so.", "The dates are 11.10.2012.|They are printed so.")]
    public void Points_within_numbers_are_no_stops(string text, string sentences) => Splits(text, sentences);

    [Theory]
    [InlineData("Some services, e.g. Parking, are shared. Others wait.", "Some services, e.g. Parking, are shared.|Others wait.")]
    [InlineData("Two councils, i.e. Powys and Ceredigion, share.", "Two councils, i.e. Powys and Ceredigion, share.")]
    [InlineData("Mr. Smith and Dr. Kroeger spoke. Cllr. Ranger listened.", "Mr. Smith and Dr. Kroeger spoke.|Cllr. Ranger listened.")]
    [InlineData("See para. 4 and No. 7 of the list.", "See para. 4 and No. 7 of the list.")]
    [InlineData("The charge (approx. £5) is small. All pay.", "The charge (approx. £5) is small.|All pay.")]
    [InlineData("It cost £40,000 p.a. Nobody minded.", "It cost £40,000 p.a. Nobody minded.")]
    [InlineData("The book is by R. Tomkinson. It is long.", "The book is by R. Tomkinson.|It is long.")]
    [InlineData("J. O. Ranger chaired it. Others came.", "J. O. Ranger chaired it.|Others came.")]
    public void Stops_of_abbreviations_and_initials_do_not_end_a_sentence(string text, string sentences) => Splits(text, sentences);

    [Theory]
    [InlineData("The checklist is Appendix A. The scope is Appendix B. Both are short.", "The checklist is Appendix A.|The scope is Appendix B.|Both are short.")]
    [InlineData("There are eight appendices, A to H. None is held here.", "There are eight appendices, A to H.|None is held here.")]
    [InlineData("Examples stand in Appendices B and C. Neither is held.", "Examples stand in Appendices B and C.|Neither is held.")]
    public void A_letter_that_numbers_something_ends_a_sentence(string text, string sentences) => Splits(text, sentences);

    [Theory]
    [InlineData("It works (mostly). They say so.", "It works (mostly).|They say so.")]
    [InlineData("He calls it 'a match made in heaven?' Nobody laughs.", "He calls it 'a match made in heaven?'|Nobody laughs.")]
    [InlineData("They said “share.” We did.", "They said “share.”|We did.")]
    [InlineData("It was Yahoo! that left.", "It was Yahoo! that left.")]
    [InlineData("See www.local.gov.uk. The page is short.", "See www.local.gov.uk.|The page is short.")]
    public void Closing_marks_belong_to_their_sentence_and_small_letters_begin_none(string text, string sentences) => Splits(text, sentences);

    [Fact]
    public void Splitting_loses_no_word_of_the_real_corpus() => Assert.All(
        RealKnowledge.Base.Passages.Where(passage => passage.Row is null),
        passage => Assert.Equal(Squeezed(passage.Text), Squeezed(string.Concat(Sentences.Split(passage.Text)))));

    private static void Splits(string text, string sentences) =>
        Assert.Equal(sentences.Split('|', StringSplitOptions.RemoveEmptyEntries), Sentences.Split(text));

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
