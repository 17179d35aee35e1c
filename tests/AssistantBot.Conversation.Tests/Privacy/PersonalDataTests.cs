using AssistantBot.Conversation.Privacy;

namespace AssistantBot.Conversation.Tests.Privacy;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("My number is QQ 12 34 56 C.", "My number is QQ 12 34 56 C.")]
    [InlineData("NI: AB123456C, please", "NI: [National Insurance number], please")]
    [InlineData("ab 12 34 56 c", "[National Insurance number]")]
    [InlineData("Write to first.last+x@council.gov.uk.", "Write to [e-mail address].")]
    [InlineData("o'neill (at) example.org", "[e-mail address]")]
    [InlineData("Call 01632 960001 today", "Call [phone number] today")]
    [InlineData("(020) 7946 0958", "[phone number]")]
    [InlineData("020 7946 0958 or 07700 900123.", "[phone number] or [phone number].")]
    [InlineData("+44 (0)20 7946 0958", "[phone number]")]
    [InlineData("+44 7700 900123", "[phone number]")]
    [InlineData("0044 7700 900123", "[phone number]")]
    [InlineData("07700-900-123", "[phone number]")]
    [InlineData("0800 1111111", "[phone number]")]
    [InlineData("We live at SW1A 1AA in London", "We live at [postcode] in London")]
    [InlineData("Postcode M1 1AE or cr26xh", "Postcode [postcode] or [postcode]")]
    public void Personal_data_is_masked(string text, string masked) => Assert.Equal(masked, PersonalData.Mask(text));

    [Theory]
    [InlineData("Tayside returned £15.5m and £1,200,000 since 1996.")]
    [InlineData("In 2008/09, 2009-10 and 2010 to 2011.")]
    [InlineData("See 3.22, Table 2, row 5 and Case study 4.")]
    [InlineData("HMEP 3.20-3.23; 1.5-1.8; Appendix B2")]
    [InlineData("0.5 per cent, 0.123456789 and 10000000000")]
    [InlineData("£0123456789.00 of £012,345,678,901")]
    [InlineData("Split £90,000 between 3 councils: 25,000 30,000 35,000")]
    [InlineData("Q1 2nd half, Y2 1st quarter, T1 3rd and H1 4th")]
    [InlineData("the M25 is not a postcode, nor is SW1 or E20")]
    [InlineData("@council said so at 10.30 on 01/08/2010 and 31.03.2009")]
    [InlineData("Order AB12345 and section 101 of the 1972 Act")]
    [InlineData("populations of 150000, 90000 and 12000")]
    public void What_only_looks_like_it_stays(string text) => Assert.Equal(text, PersonalData.Mask(text));
}
