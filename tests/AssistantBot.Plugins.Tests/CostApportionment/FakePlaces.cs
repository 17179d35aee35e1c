using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.Tests.CostApportionment;

/// <summary>A toolkit that has every place.</summary>
internal sealed class FakePlaces : IToolkit
{
    public ToolkitTable Table(string source, string name) => throw new ToolkitException("", 0, $"no table {name}");

    public ToolkitTable TableUnder(string document, string heading) => throw new ToolkitException("", 0, $"no table under {heading}");

    public Citation Place(string source, string locator) => Place(source, locator, "");

    public Citation Place(string source, string locator, string says) => new(source, locator, $"{source}/document", "", "Document", says);
}
