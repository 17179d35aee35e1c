using System.Text;
using AssistantBot.Documents.Papers;

namespace AssistantBot.Tests.Documents.Papers;

public sealed class PaperNamesTests
{
    [Theory]
    [InlineData("Cost apportionment", "", "Cost apportionment.docx")]
    [InlineData("Cost apportionment", "Waste: North/South", "Cost apportionment - Waste North South.docx")]
    [InlineData("..", "", "Report.docx")]
    [InlineData("../../etc/passwd", "", "etc passwd.docx")]
    [InlineData("CON", "", "Report CON.docx")]
    [InlineData("a\u202Efdp.exe\n", "", "afdp exe.docx")]
    public void A_name_is_what_every_system_takes(string title, string about, string name) => Assert.Equal(name, Name(title, about));

    [Fact]
    public void A_long_name_is_cut_between_words_and_fits_every_file_system()
    {
        Assert.Equal("Cost apportionment - " + string.Join(' ', Enumerable.Repeat("waste", 6)) + ".docx", Name("Cost apportionment", string.Join(' ', Enumerable.Repeat("waste", 6)) + " collectionsservice"));
        Assert.InRange(Encoding.UTF8.GetByteCount(Name(string.Concat(Enumerable.Repeat("😀", 100)), "")), 100, 255);
    }

    private static string Name(string title, string about) => PaperNames.Of(Samples.Paper(Samples.Brief() with { Title = title, About = about }), ".docx");
}
