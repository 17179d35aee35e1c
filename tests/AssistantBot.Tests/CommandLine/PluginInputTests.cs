using System.Text.Json.Nodes;
using AssistantBot.Conversation.Drafting;
using AssistantBot.Conversation.Ports;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Drafting;
using AssistantBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantBot.Tests.CommandLine;

/// <summary>The verb on a plugin with lists, with fakes for what writes files and reads documents.</summary>
public sealed class PluginInputTests : IDisposable
{
    private const string Partners = """[{"name":"East Lindsey"},{"name":"South Holland"}]""";
    private const string Whole = $$"""{"service":"Waste","cost":1000,"partners":{{Partners}}}""";

    private readonly FakePapers _papers = new();
    private readonly Terminal _terminal;

    public PluginInputTests() => _terminal = new Terminal
    {
        Configure = services => services.AddSingleton<IPluginFactory>(new SplitPlugin()).AddSingleton<IPapers>(_papers).AddSingleton<IDocumentReader, FakeReader>().AddSingleton<IEvidenceFinder, FakeFinder>(),
    };

    public void Dispose()
    {
        _terminal.Dispose();
        _papers.Dispose();
    }

    [Fact]
    public async Task The_schema_has_lists_as_arrays_and_says_what_is_needed()
    {
        var schema = JsonNode.Parse((await _terminal.RunAsync("plugin", "cost-split", "--schema")).Done().Text)!;
        Assert.False((bool?)schema["additionalProperties"]);
        Assert.Equal("""["service","cost","partners"]""", schema["required"]!.ToJsonString());
        var partners = schema["properties"]!["partners"]!;
        Assert.Equal(("array", 2, 50), ((string)partners["type"]!, (int)partners["minItems"]!, (int)partners["maxItems"]!));
        Assert.Equal(["name", "population", "last"], partners["items"]!["properties"]!.AsObject().Select(column => column.Key));
    }

    [Theory]
    [InlineData("1000")]
    [InlineData("1e3")]
    [InlineData("\"£1k\"")]
    public async Task Numbers_may_be_numbers_or_text(string cost)
    {
        var json = JsonNode.Parse((await EvaluateAsync($$"""{"service":"Waste","cost":{{cost}},"partners":{{Partners}}}""")).Done().Text)!;
        Assert.StartsWith("500", (string?)json["share"], StringComparison.Ordinal);
        Assert.Equal("Waste", (string?)json["about"]);
        Assert.Equal(["East Lindsey", "£500.00", "50.00%"], json["sections"]![0]!["table"]!["rows"]![0]!["cells"]!.AsArray().Select(cell => (string?)cell));
        Assert.Equal(("South Holland", "£500.00"), ((string?)json["sections"]![0]!["chart"]!["bars"]![1]!["label"], (string?)json["sections"]![0]!["chart"]!["bars"]![1]!["shown"]));
    }

    [Fact]
    public async Task Given_rows_are_found_by_their_key_in_any_order()
    {
        var json = JsonNode.Parse((await EvaluateAsync($$"""{"service":"Waste","cost":1,"partners":{{Partners}},"checks":[{"row":3,"rating":"met"},{"row":"1","rating":"Not met"}]}""")).Done().Text)!;
        Assert.Equal(["1: not ", "2: not rated ", "3: met "], json["sections"]![1]!["lines"]!.AsArray().Select(line => (string?)line!["text"]));
    }

    [Theory]
    [InlineData("""{"cost":1e400}""", "cost: 1e400 is too large or too small a number to be computed with.")]
    [InlineData("""{"cost":NaN}""", "it is not JSON")]
    [InlineData("""{"cost":"NaN"}""", "cost: I can't read that as an amount.")]
    [InlineData("""{"cost":-5}""", "cost: The amount must be at least £0, for example £45,000.")]
    [InlineData("""{"cost":[1]}""", "cost: ")]
    [InlineData("""{"price":5}""", "price: there is no such property; there are service, cost, basis, from, agreed, partners, checks, years")]
    [InlineData("""{"partners":{}}""", "partners: it must be an array with an object for each partner")]
    [InlineData("""{"partners":["East Lindsey"]}""", "partners[0]: it must be an object with name, population, last")]
    [InlineData("""{"partners":[{"name":"East Lindsey"},{"name":"South Holland","people":3}]}""", "partners[1].people: there is no such property; there are name, population, last")]
    [InlineData("""{"partners":[{"name":"East Lindsey"},{"name":"South Holland","population":"many"}]}""", "partners[1].population: I can't read that as a number. Write it like 140,000.")]
    [InlineData("""{"checks":[{"rating":"met"}]}""", "checks[0].row: it is needed, to tell which check is meant")]
    [InlineData("""{"checks":[{"row":9,"rating":"met"}]}""", "checks[0].row: there is no check \"9\"; there are 1, 2, 3")]
    [InlineData("""{"checks":[{"row":2},{"row":"2"}]}""", "checks[1].row: check \"2\" is given a second time")]
    [InlineData("""{"checks":[{"row":2},{"row":1,"rating":"fine"}]}""", "checks[1].rating: Please choose one of: met, partly met, not met, no evidence.")]
    [InlineData("""{"cost":1,"partners":[{"name":"A"},{"name":"B"}]}""", "service: Service is needed, for example Waste collection.")]
    [InlineData("""{"service":"W","cost":1,"partners":[{"name":"A"}]}""", "partners: There is 1 partner; give at least 2.")]
    [InlineData("""{"service":"W","cost":1,"partners":[{"name":"A"},{"name":"a"}]}""", "partners[1].name: \"a\" is partner 1 already; give each partner a name of its own.")]
    [InlineData("""{"service":"W","cost":1,"partners":[{"name":"A"},{"last":5}]}""", "partners[1].name: Name is needed, for example East Lindsey.")]
    [InlineData("""{"service":"W","cost":1,"basis":"population","partners":[{"name":"A","population":1},{"name":"B"}]}""", "partners[1].population: Population is needed, for example 140,000.")]
    [InlineData("""{"service":"W","cost":0,"partners":[{"name":"A"},{"name":"B"}]}""", "cost: A cost of nothing cannot be shared.")]
    [InlineData("[]", "the JSON must be an object; the schema shows it")]
    public async Task What_does_not_fit_is_told_with_its_place(string input, string problem) => (await EvaluateAsync(input)).Refused(1, $"input.json: {problem}");

    [Fact]
    public async Task Several_problems_are_a_line_each()
    {
        var finished = await EvaluateAsync("""{"price":1,"cost":"x"}""");
        Assert.Equal((1, 2), (finished.Status, finished.Errors.Length));
    }

    [Fact]
    public async Task A_document_is_drafted_from_beside_what_is_given()
    {
        var file = _terminal.Write("case.txt", "The councils share three aims.");
        var json = JsonNode.Parse((await EvaluateAsync(Whole, "--document", file)).Done().Text)!;
        Assert.Equal("1: not rated case.txt, page 1: The councils share three aims.", (string?)json["sections"]![1]!["lines"]![0]!["text"]);
    }

    [Fact]
    public async Task A_document_alone_leaves_to_say_what_only_people_know()
    {
        var file = _terminal.Write("case.txt", "Aims.");
        var finished = await _terminal.RunAsync("plugin", "cost-split", "--document", file);
        Assert.Equal(["cost-split: service: Service is needed, for example Waste collection.", "cost-split: cost: Cost is needed, for example £1.2m.", "cost-split: partners: There are 0 partners; give at least 2."], finished.Errors);
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_or_is_not_wanted_is_told()
    {
        (await EvaluateAsync(Whole, "--document", _terminal.Write("case.exe", "x"))).Refused(1, "case.exe: I do not read such files.");
        (await EvaluateAsync(Whole, "--document", _terminal.File("missing.txt"))).Refused(1, "cannot read or write: Could not find file");
        (await _terminal.RunAsync("plugin", "driver-questionnaire", "--document", "x.txt")).Refused(2, "driver-questionnaire does not draft from a document; give its answers with --input FILE.json");
    }

    [Theory]
    [InlineData("docx", "Word")]
    [InlineData("xlsx", "Excel")]
    [InlineData("csv", "Csv")]
    public async Task A_paper_is_put_where_it_was_asked_for(string format, string kind)
    {
        var file = _terminal.File("paper");
        Assert.Empty((await EvaluateAsync(Whole, "--format", format, "--out", file)).Done().Output);
        Assert.Equal($"{kind}: 2 partners share Waste.\r\n", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Csv_is_printed() => Assert.Equal("Csv: 2 partners share Waste.", (await EvaluateAsync(Whole, "--format", "csv")).Done().Text);

    [Fact]
    public async Task Without_a_name_a_paper_has_that_of_its_report_and_replaces_none()
    {
        var folder = Directory.GetCurrentDirectory();
        var before = Directory.GetFiles(folder, "Cost split*");
        try
        {
            var first = (await EvaluateAsync(Whole, "--format", "docx")).Done().Text;
            var second = (await EvaluateAsync(Whole, "--format", "docx")).Done().Text;
            Assert.Equal(("Cost split.docx", "Cost split (2).docx"), (first, second));
            Assert.True(File.Exists(Path.Combine(folder, second)));
        }
        finally
        {
            foreach (var file in Directory.GetFiles(folder, "Cost split*").Except(before)) File.Delete(file);
        }
    }

    [Fact]
    public async Task Markdown_has_tables()
    {
        var text = (await EvaluateAsync(Whole, "--format", "markdown")).Done().Text;
        Assert.Contains("| Partner | Share | Part |\n| --- | ---: | ---: |\n| East Lindsey [1] | £500.00 | 50.00% |", text, StringComparison.Ordinal);
        Assert.Contains("| **Total** | **£1,000.00** | **100.00%** |", text, StringComparison.Ordinal);
    }

    private Task<Finished> EvaluateAsync(string input, params string[] options) => _terminal.RunAsync(["plugin", "cost-split", "--input", _terminal.Write("input.json", input), .. options]);

    private sealed class FakeReader : IDocumentReader
    {
        public async Task<DocumentText> ReadAsync(string name, Stream content, CancellationToken cancel)
        {
            if (!name.EndsWith(".txt", StringComparison.Ordinal)) throw new UnreadableDocumentException("I do not read such files.");
            using var reader = new StreamReader(content);
            return new DocumentText(name, [new DocumentPiece("page 1", await reader.ReadToEndAsync(cancel))]);
        }
    }

    private sealed class FakeFinder : IEvidenceFinder
    {
        public DocumentEvidence Find(DocumentText document, IReadOnlyList<EvidenceTopic> topics) =>
            new(document.Title, topics.ToDictionary(topic => topic.Key, IReadOnlyList<DocumentQuote> (_) => [new DocumentQuote(document.Pieces[0].Place, document.Pieces[0].Text)]));
    }
}
