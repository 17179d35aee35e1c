using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.Tests.Forms;

/// <summary>What people say to a yes-or-no question.</summary>
public sealed class YesNoFieldTests
{
    private const string Plain = "Would sharing the service be likely to keep skilled staff?";
    private const string Lacks = "Does your authority lack a specialist skill for the service?";
    private const string Unlikely = "Is collaborative action on the service through a highway alliance unlikely?";

    [Theory]
    [InlineData("yes")]
    [InlineData("Yes.")]
    [InlineData("YES!!!")]
    [InlineData("y")]
    [InlineData("yesss")]
    [InlineData("yeah")]
    [InlineData("Yea")]
    [InlineData("yep, it does")]
    [InlineData("yup")]
    [InlineData("aye")]
    [InlineData("true")]
    [InlineData("that's right")]
    [InlineData("correct")]
    [InlineData("exactly")]
    [InlineData("sure")]
    [InlineData("definitely")]
    [InlineData("of course")]
    [InlineData("Of course they do")]
    [InlineData("absolutely, no doubt about it")]
    [InlineData("no doubt")]
    [InlineData("no doubt about it")]
    [InlineData("without a doubt")]
    [InlineData("probably")]
    [InlineData("most likely")]
    [InlineData("I think so")]
    [InlineData("i suppose so")]
    [InlineData("I guess so, yes")]
    [InlineData("I would imagine so")]
    [InlineData("I'm afraid so")]
    [InlineData("I believe so")]
    [InlineData("I'd say yes")]
    [InlineData("well, I think yes")]
    [InlineData("hmm yes I think")]
    [InlineData("put me down as a yes")]
    [InlineData("the answer is yes")]
    [InlineData("that's a yes from me")]
    [InlineData("it's a yes")]
    [InlineData("it would")]
    [InlineData("it does")]
    [InlineData("they do")]
    [InlineData("they certainly do")]
    [InlineData("we are")]
    [InlineData("I'm sure it would")]
    [InlineData("very much so")]
    [InlineData("mostly")]
    [InlineData("yes please")]
    [InlineData("yes, residents complain about it every winter")]
    [InlineData("yes - we tried it twice")]
    [InlineData("yes – but only for highways")]
    [InlineData("yes; the leader said so in March")]
    [InlineData("yes we do")]
    [InlineData("yes the public expects that")]
    [InlineData("yes because we never had enough people")]
    [InlineData("Yes, to some extent")]
    [InlineData("yes, but not always")]
    [InlineData("yes why not")]
    [InlineData("yes, I don't see why not")]
    [InlineData("ok yes")]
    [InlineData("right, yes")]
    [InlineData("definitely the right thing for our crews")]
    [InlineData("they do expect it these days")]
    [InlineData("it would keep the three engineers we have")]
    [InlineData("\"yes\"")]
    [InlineData("**Yes**")]
    [InlineData("yes\nand the unions agree")]
    [InlineData("  yes  ")]
    [InlineData("👍")]
    public void Yes_is_read(string said) => Reads(YesNoField.Yes, said);

    [Theory]
    [InlineData("no")]
    [InlineData("No.")]
    [InlineData("n")]
    [InlineData("nooo")]
    [InlineData("nope")]
    [InlineData("nah")]
    [InlineData("No thanks")]
    [InlineData("never")]
    [InlineData("not really")]
    [InlineData("not at all")]
    [InlineData("Not yet")]
    [InlineData("not particularly")]
    [InlineData("definitely not")]
    [InlineData("certainly not!")]
    [InlineData("absolutely no")]
    [InlineData("definitely no")]
    [InlineData("probably not")]
    [InlineData("of course not")]
    [InlineData("no, definitely not")]
    [InlineData("no way")]
    [InlineData("unlikely")]
    [InlineData("highly unlikely")]
    [InlineData("not likely")]
    [InlineData("doubtful")]
    [InlineData("hardly")]
    [InlineData("I doubt it")]
    [InlineData("I doubt that very much")]
    [InlineData("I don't think so")]
    [InlineData("i dont think so")]
    [InlineData("I don’t think so")]
    [InlineData("I do not believe so")]
    [InlineData("I wouldn't say so")]
    [InlineData("I think not")]
    [InlineData("I'm afraid not")]
    [InlineData("I'd say no")]
    [InlineData("it's a no")]
    [InlineData("no from me")]
    [InlineData("it wouldn't")]
    [InlineData("they don't")]
    [InlineData("they dont")]
    [InlineData("it isn't")]
    [InlineData("we aren't")]
    [InlineData("it does not")]
    [InlineData("not that I know of")]
    [InlineData("not as far as I'm aware")]
    [InlineData("not to my knowledge")]
    [InlineData("no, we tried that and it failed")]
    [InlineData("no - the alliance is active")]
    [InlineData("no we haven't")]
    [InlineData("no they are happy as they are")]
    [InlineData("no because we have our own people")]
    [InlineData("no the public does not care")]
    [InlineData("nope not in our case")]
    [InlineData("not really, to be honest")]
    [InlineData("no, not always")]
    [InlineData("I don't think it would")]
    [InlineData("I don't think the staff would stay")]
    [InlineData("they don't care about the boundary")]
    [InlineData("false")]
    [InlineData("no no no")]
    [InlineData("👎")]
    public void No_is_read(string said) => Reads(YesNoField.No, said);

    [Theory]
    [InlineData("not sure")]
    [InlineData("Not sure.")]
    [InlineData("unsure")]
    [InlineData("not sure?")]
    [InlineData("I'm not sure")]
    [InlineData("im not sure")]
    [InlineData("we're not sure")]
    [InlineData("not really sure")]
    [InlineData("not entirely sure")]
    [InlineData("not 100% sure")]
    [InlineData("I'm not certain")]
    [InlineData("I don't know")]
    [InlineData("i dont know")]
    [InlineData("I really don't know")]
    [InlineData("we don't know")]
    [InlineData("don't know yet")]
    [InlineData("dunno")]
    [InlineData("idk")]
    [InlineData("no idea")]
    [InlineData("No idea, sorry")]
    [InlineData("absolutely no idea")]
    [InlineData("no clue")]
    [InlineData("I haven't got a clue")]
    [InlineData("no one knows")]
    [InlineData("nobody knows yet")]
    [InlineData("who knows")]
    [InlineData("maybe")]
    [InlineData("maybe?")]
    [InlineData("maybe not")]
    [InlineData("perhaps")]
    [InlineData("possibly")]
    [InlineData("possibly not")]
    [InlineData("it depends")]
    [InlineData("depends on the service")]
    [InlineData("It depends, some of them do")]
    [InlineData("hard to say")]
    [InlineData("difficult to say at this stage")]
    [InlineData("too early to tell")]
    [InlineData("can't say")]
    [InlineData("I couldn't say")]
    [InlineData("could be")]
    [InlineData("it might")]
    [InlineData("they might do")]
    [InlineData("it's unclear")]
    [InlineData("unclear")]
    [InlineData("yes and no")]
    [InlineData("yes and no depending on the area")]
    [InlineData("a bit of both")]
    [InlineData("50/50")]
    [InlineData("sort of")]
    [InlineData("partly")]
    [InlineData("sometimes")]
    [InlineData("to some extent")]
    [InlineData("in some ways")]
    [InlineData("not necessarily")]
    [InlineData("not quite")]
    [InlineData("I hope so")]
    [InlineData("not sure about that one")]
    [InlineData("not sure, I would have to ask finance")]
    [InlineData("maybe in winter")]
    [InlineData("yes, but I'm not sure")]
    [InlineData("yes maybe")]
    [InlineData("no, I don't know really")]
    [InlineData("probably, but it depends")]
    [InlineData("?")]
    [InlineData("🤷‍♀️")]
    public void A_doubt_is_read_as_not_sure(string said) => Reads(YesNoField.Unsure, said);

    [Theory]
    [InlineData("what does seamless mean?")]
    [InlineData("what is a DSO")]
    [InlineData("why?")]
    [InlineData("how would I know?")]
    [InlineData("yes, but what does seamless mean?")]
    [InlineData("sure, what's a highway alliance?")]
    [InlineData("ok so what does this mean")]
    [InlineData("right, so what does that mean")]
    [InlineData("yes what happens next")]
    [InlineData("no, is that a problem?")]
    [InlineData("yes or no?")]
    [InlineData("yes or no")]
    [InlineData("is that a yes?")]
    [InlineData("is it ok to share with a county?")]
    [InlineData("do we have to answer")]
    [InlineData("can you explain")]
    [InlineData("are there risks when we set up a shared service?")]
    [InlineData("no risks at all?")]
    [InlineData("I don't know what a highway alliance is")]
    [InlineData("not sure what you mean")]
    [InlineData("I don't understand the question")]
    [InlineData("not sure I follow")]
    [InlineData("what did Ceredigion and Powys save in 2011?")]
    [InlineData("tell me about TUPE")]
    public void A_question_is_no_answer(string said) => Refuses(said);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("...")]
    [InlineData("ok")]
    [InlineData("hello")]
    [InlineData("banana")]
    [InlineData("7")]
    [InlineData("no comment")]
    [InlineData("no evidence of that")]
    [InlineData("no problem")]
    [InlineData("yes/no")]
    [InlineData("no, yes")]
    [InlineData("yes, actually no")]
    [InlineData("never heard of it")]
    [InlineData("the staff like their office")]
    [InlineData("Norfolk does")]
    [InlineData("yesterday we met")]
    [InlineData("north of the river")]
    [InlineData("definitely nobody has looked")]
    public void What_could_mean_anything_is_asked_again(string said) => Refuses(said);

    // A sentence of one's own beside a question with a denial in it may mean the contrary.
    [Theory]
    [InlineData("we don't have one")]
    [InlineData("I don't think we have one")]
    [InlineData("we do have two engineers")]
    [InlineData("we have")]
    [InlineData("I doubt we could hire one")]
    public void A_sentence_beside_a_turned_question_is_asked_again(string said) => Assert.Null(Read(Lacks, said));

    [Theory]
    [InlineData("yes we lack it", YesNoField.Yes)]
    [InlineData("it does", YesNoField.Yes)]
    [InlineData("no, we have two engineers", YesNoField.No)]
    [InlineData("we don't", YesNoField.No)]
    [InlineData("not sure we do", YesNoField.Unsure)]
    public void A_plain_answer_to_a_turned_question_is_read(string said, string value) => Assert.Equal(value, Read(Lacks, said));

    [Theory]
    [InlineData("unlikely", null)]
    [InlineData("very likely", null)]
    [InlineData("it's unlikely", null)]
    [InlineData("yes, it's unlikely", YesNoField.Yes)]
    [InlineData("yes unlikely", YesNoField.Yes)]
    [InlineData("no, it's likely", YesNoField.No)]
    [InlineData("no", YesNoField.No)]
    public void Likely_and_unlikely_say_nothing_where_the_question_asks_what_is_unlikely(string said, string? value) => Assert.Equal(value, Read(Unlikely, said));

    [Fact]
    public void A_refusal_says_what_to_give() => Assert.Equal("Please answer yes, no or not sure.", Field(Plain).Read("banana").Reason);

    [Fact]
    public void Its_own_values_and_titles_are_read()
    {
        var field = Field(Unlikely);
        foreach (var choice in field.Choices)
        {
            Assert.Equal(choice.Value, field.Read(choice.Value).Value);
            Assert.Equal(choice.Value, field.Read(choice.Title).Value);
            Assert.Equal(choice.Title, field.Show(choice.Value));
        }
    }

    [Fact]
    public void The_schema_lists_its_values() =>
        Assert.Equal("""{"type":"string","enum":["yes","no","unsure"],"description":"Does your authority lack a specialist skill for the service?"}""", Field(Lacks).Schema().ToJsonString());

    [Theory]
    [InlineData("not really ")]
    [InlineData("yes ")]
    [InlineData("definitely ")]
    [InlineData("it is, ")]
    [InlineData("i do not know what ")]
    [InlineData("- ")]
    public void A_long_text_takes_no_time(string part)
    {
        var started = TimeProvider.System.GetTimestamp();
        Field(Plain).Read(string.Concat(Enumerable.Repeat(part, 4000 / part.Length)) + "x");
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(1));
    }

    private static void Reads(string value, string said)
    {
        Assert.Equal(value, Read(Plain, said));
    }

    private static void Refuses(string said)
    {
        Assert.Null(Read(Plain, said));
        Assert.Null(Read(Lacks, said));
    }

    private static string? Read(string prompt, string said) => Field(prompt).Read(said).Value;

    private static YesNoField Field(string prompt) =>
        new("1", "skills", prompt, "Why it is asked.", new Citation("hmep", "Table 1, row 1", "hmep/driver-questionnaire", "row-1", "The HMEP driver questionnaire", ""));
}
