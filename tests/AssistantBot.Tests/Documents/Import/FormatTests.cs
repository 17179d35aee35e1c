using AssistantBot.Documents.Import;
using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Tests.Documents.Import;

/// <summary>What becomes of a document of each format.</summary>
public sealed class FormatTests : IDisposable
{
    private readonly ImportFixture _import = new();

    public void Dispose() => _import.Dispose();

    [Fact]
    public async Task Word_keeps_headings_lists_tables_and_notes_and_leaves_out_what_nobody_sees() =>
        Assert.Equal("""
            # Highways strategy 2025

            ## Gritting {loc="Gritting"}

            The council grits 640 kilometres of road.

            Note: Measured in March 2025.

            1. Salt the A-roads.
            2. Salt the bus routes.

            - drivers
            - weather forecasts

            ### Depots {loc="Depots"}

            Each depot has a number of its own:

            #### Depots, table 1 {loc="Depots, table 1"}

            | Depot | Gritters | Staff |
            | --- | --- | --- |
            | Felsham | 9 | 21 |
            | Oakley | 4 | 8 |
            | Oakley annexe | 4 | 3 |

            ## Contract {loc="Contract"}

            The contract with Melford ends in June 2028.
            """, await _import.Markdown(_import.Put("strategy.docx", WordSample.Strategy())));

    [PdfFact]
    public async Task Pdf_places_each_text_on_its_page() =>
        Assert.Equal("""
            # Library review 2025

            ## Library review 2025, page 1 {loc="page 1"}

            The council keeps nineteen branch libraries and two mobile ones, which reach 61,000 borrowers.

            ## Opening hours {loc="page 1"}

            Hartwell branch opens on four days a week.

            ### Opening hours, table 1 {loc="page 1, table 1"}

            | Branch | Days open | Visits |
            | --- | --- | --- |
            | Hartwell | 4 | 12,400 |
            | Thornbury | 6 | 48,100 |
            | Lower Deeping | 2 | 3,050 |

            ## Staff {loc="page 2"}

            Volunteers staff the Thornbury desk on Saturdays. They do two things:

            - shelve returned books
            - greet borrowers
            """, await _import.Markdown(_import.Put("review.pdf", PdfSample.Review())));

    [Fact]
    public async Task Html_keeps_what_the_page_says() =>
        Assert.Equal("""
            # Parking policy

            ## Permits {loc="Permits"}

            A permit costs £45 a year.

            - Blue Badge holders
            - carers

            ### Fees by zone {loc="Permits, table 1"}

            | Zone | First car 2024 | First car 2025 |
            | --- | --- | --- |
            | A | £45 | £48 |
            | B | £45 | £50 |
            """, await _import.Markdown(_import.Put("parking.html", """
            <!doctype html><title>Parking | A council</title><nav><a href="/">Home</a></nav>
            <main><h1>Parking policy</h1><h2>Permits</h2><p>A permit costs <b>£45</b> a <a href="https://example.org">year</a>.</p>
            <p hidden>Hidden.</p><p style="display: none">Hidden too.</p><script>document.write("no")</script><!-- asks: who? -->
            <ul><li>Blue Badge holders<li>carers</ul>
            <table><caption>Fees by zone</caption><thead><tr><th rowspan=2>Zone<th colspan=2>First car<tr><th>2024<th>2025</thead>
            <tr><td>A<td rowspan=2>£45<td>£48<tr><td>B<td>£50</table></main><footer>© a council</footer>
            """)));

    [Fact]
    public async Task Plain_text_is_read_by_its_looks() =>
        Assert.Equal("""
            # minutes

            ## PANEL MINUTES {loc="PANEL MINUTES"}

            The panel met on 3 May 2025 in Upper Thorpe. Six councillors came.

            ## Actions {loc="Actions"}

            - write to the parish
            - ask the monitoring officer about standing orders

            ### Actions, table 1 {loc="Actions, table 1"}

            | Name | Role |
            | --- | --- |
            | Clerk | minutes |
            | Chair | leads |
            """, await _import.Markdown(_import.Put("minutes.txt",
            "PANEL MINUTES\r\n\r\nThe panel met on 3 May 2025\r\nin Upper Thorpe. Six councillors came.\r\n\r\nActions\r\n=======\r\n\r\n- write to the parish\r\n- ask the monitoring officer\r\n  about standing orders\r\n\r\nName\tRole\r\nClerk\tminutes\r\nChair\tleads\r\n")));

    [Fact]
    public async Task Markdown_is_read_as_what_it_stands_for() =>
        Assert.Equal("""
            # Lone working

            ## Lone working, paragraph 1 {loc="paragraph 1"}

            Staff carry a device; see the guide.

            ## Check-ins {loc="Check-ins, table 1"}

            | When | How |
            | --- | --- |
            | Start | Call |
            | End | Text |
            """, await _import.Markdown(_import.Put("lone.md", """
            ---
            id: hmep/governance
            source: hmep
            ---
            # Lone working {loc="3.22"}
            <!-- asks: who pays at the start? -->
            Staff carry a **device**; see [the guide](https://example.org).

            ## Check-ins
            | When | How |
            |------|-----|
            | Start | Call |
            | End | Text |
            """)));

    [PdfFact]
    public async Task A_folder_of_all_formats_becomes_answerable_with_page_or_heading()
    {
        _import.Put("highways.docx", WordSample.Strategy());
        _import.Put("sub/library.pdf", PdfSample.Review());
        _import.Put("parking.html", "<h1>Parking policy</h1><h2>Permits</h2><p>A parking permit costs £45 a year.");
        _import.Put("minutes.txt", "The scrutiny panel met in Upper Thorpe village hall.");
        _import.Put("lone.md", "# Lone working\n\n## Devices\n\nLone workers carry a panic device.");
        var outcomes = await _import.Import(_import.Files);
        Assert.All(outcomes, outcome => Assert.Equal(Outcome.Imported, outcome.Outcome));
        Assert.Empty(CorpusReader.Read(_import.Knowledge).Remarks);

        Assert.Equal("highways, Contract: The contract with Melford ends in June 2028.", _import.Search("when does the Melford contract end"));
        Assert.Equal("highways, Depots, table 1, row 1: Depot: Felsham; Gritters: 9; Staff: 21", _import.Search("how many gritters at Felsham"));
        Assert.Equal("sub-library, page 1, table 1, row 2: Branch: Thornbury; Days open: 6; Visits: 48,100", _import.Search("visits to Thornbury branch"));
        Assert.StartsWith("sub-library, page 2: Volunteers staff", _import.Search("who staffs the desk on Saturdays"), StringComparison.Ordinal);
        Assert.Equal("parking, Permits: A parking permit costs £45 a year.", _import.Search("price of a parking permit"));
        Assert.Equal("minutes, paragraph 1: The scrutiny panel met in Upper Thorpe village hall.", _import.Search("where did the panel meet"));
        Assert.Equal("lone, Devices: Lone workers carry a panic device.", _import.Search("panic device"));
    }
}
