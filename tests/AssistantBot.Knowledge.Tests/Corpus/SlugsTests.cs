using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Knowledge.Tests.Corpus;

public sealed class SlugsTests
{
    [Theory]
    [InlineData("Who pays to set up", "who-pays-to-set-up")]
    [InlineData("Newcastle & Middlesbrough: who does what?", "newcastle-middlesbrough-who-does-what")]
    [InlineData("East Herts' checklist", "east-herts-checklist")]
    [InlineData("Tayside's plans", "taysides-plans")]
    [InlineData("Tyne and Wear’s system", "tyne-and-wears-system")]
    [InlineData("  Savings of £250k – 2011  ", "savings-of-250k-2011")]
    [InlineData("Section 101", "section-101")]
    [InlineData("Café", "caf")]
    [InlineData("???", "section")]
    [InlineData("", "section")]
    public void An_anchor_is_the_heading_in_small_letters_and_hyphens(string heading, string anchor) => Assert.Equal(anchor, new Slugs().Make(heading));

    [Fact]
    public void Anchors_are_unique_within_a_document()
    {
        var slugs = new Slugs();
        string[] headings = ["Costs", "costs!", "Costs 2", "Costs", "?", "!"];
        Assert.Equal(["costs", "costs-2", "costs-2-2", "costs-3", "section", "section-2"], headings.Select(slugs.Make));
    }
}
