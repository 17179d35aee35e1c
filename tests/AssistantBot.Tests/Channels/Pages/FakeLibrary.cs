using AssistantBot.Channels.Pages;
using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Tests.Channels.Pages;

/// <summary>A case study with all that a section can hold, a table, and an imported document.</summary>
internal sealed class FakeLibrary : ISourceLibrary
{
    private static readonly Source Hmep = new(
        "hmep", "HMEP", "Shared Services Toolkit", "Department for Transport", "March 2013", 2013, "Open Government Licence", "not known",
        new LocatorSet(new Dictionary<int, int>(), new HashSet<string>(), new Dictionary<string, int>()));

    public IReadOnlyList<Document> All { get; } =
    [
        new("hmep/case-study-4", "Central Wales", Hmep, "Case study 4", "case-study", [], [Facts()], "hmep/case-study-4.md",
        [
            Section("What Central Wales saves", 2, "saves", "Case study 4", null, new ProsePart("In 2011 it saved £250k & more.")),
            Section("Law in Central Wales", 2, "law", "3.24", 2013, new ListPart(true, ["First <b>", "Second"])),
        ]),
        new("hmep/risks", "Risks of setting up", Hmep, "Table 2", "table", [], [], "hmep/risks.md",
        [
            Section("Seven risks", 2, "seven-risks", "Table 2", null, new TablePart(["Risk", "Action"],
                [new TableRow("seven-risks-row-1", [new TableCell("No idea", []), new TableCell("Read", ["hmep/case-study-4#saves"])], [], 9)], 7)),
        ]),
        new("local/minutes", "Minutes", Hmep with { Key = "local", Label = "Minutes", IsLocal = true }, "1", "guidance", [], [], "local/minutes.md",
        [
            Section("Item 1", 2, "item-1", "1", null, new ProsePart("Members agreed.")),
        ]),
    ];

    public Document? Find(string id) => All.FirstOrDefault(document => document.Id == id);

    private static Section Section(string heading, int level, string anchor, string locator, int? law, SectionPart part) =>
        new(heading, level, anchor, [], Hmep, locator, law, ["a question never shown"], [part], 1);

    private static CaseStudy Facts() => new(
        "Central Wales", "Case study 4", ["Ceredigion", "Powys"], ["buses"], ["technical"], "shared service", "not stated", "not stated", "2008",
        [new CaseAmount("£350k", "2012", "annual", "target", "whole collaboration")], [], "not stated", ["Gwynedd"], [], []);
}
