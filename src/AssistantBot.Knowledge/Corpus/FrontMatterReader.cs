using YamlDotNet.RepresentationModel;

namespace AssistantBot.Knowledge.Corpus;

/// <summary>What stands above a document's text.</summary>
internal sealed record FrontMatter(
    string Id, string Title, Source Source, string Locator, string Kind, IReadOnlyList<string> Themes, IReadOnlyList<CaseStudy> Cases);

/// <summary>Reads and checks front matter.</summary>
internal sealed class FrontMatterReader(
    string file, IReadOnlyDictionary<string, Source> sources, IReadOnlyDictionary<string, string> themes, List<CorpusFault> faults)
{
    private readonly YamlReader _yaml = new(file, 2, faults);

    /// <summary>The front matter, or null after a fault that leaves the document without a source.</summary>
    public FrontMatter? Read(string yaml)
    {
        if (_yaml.Parse(yaml) is not { } node) return null;
        var id = _yaml.Text(node, "id");
        if (id != file[..^3]) _yaml.Wrong(node, "id", $"the id is \"{id}\"", $"write \"id: {file[..^3]}\", the path of the file");
        var key = _yaml.Text(node, "source");
        if (!sources.TryGetValue(key, out var source))
        {
            _yaml.Wrong(node, "source", $"the source \"{key}\" is not in sources.yaml", $"use one of {string.Join(", ", sources.Keys)}");
            return null;
        }

        var front = new FrontMatter(
            id, _yaml.Text(node, "title"), source, _yaml.Text(node, "locator"), _yaml.Text(node, "kind"), YamlReader.List(node, "themes"), Cases(node));
        Check(front, node);
        return front;
    }

    private void Check(FrontMatter front, YamlMappingNode node)
    {
        if (front.Title.Length > 80) _yaml.Fault(_yaml.Line(node, "title"), "the title is longer than 80 characters", "shorten it");
        if (!front.Source.Locators.Contains(front.Locator))
            _yaml.Wrong(node, "locator", $"the locator \"{front.Locator}\" is not a place in {front.Source.Key}", "name a place that sources.yaml lists");
        if (!DocumentKinds.All.Contains(front.Kind))
            _yaml.Wrong(node, "kind", $"the kind \"{front.Kind}\" is not known", $"use one of {string.Join(", ", DocumentKinds.All)}");
        if (front.Themes.Count > 5 || (front.Themes.Count == 0 && !front.Source.IsLocal)) _yaml.Fault(_yaml.Line(node, "themes"), $"the document has {front.Themes.Count} themes", "name one to five");
        foreach (var theme in front.Themes.Where(theme => !themes.ContainsKey(theme)))
            _yaml.Fault(_yaml.Line(node, "themes"), $"the theme \"{theme}\" is not in themes.yaml", $"use one of {string.Join(", ", themes.Keys)}");
        if (front.Kind == DocumentKinds.CaseStudy && front.Cases.Count == 0) _yaml.Fault(_yaml.Line(node, "kind"), "a case study has no \"case\"", "add its facts under \"case:\"");
        foreach (var group in front.Cases.SelectMany(one => one.Group).Where(group => !CaseStudy.Groups.Contains(group)))
            _yaml.Fault(_yaml.Line(node, "case"), $"the group \"{group}\" is not known", $"use one of {string.Join(", ", CaseStudy.Groups)}");
        foreach (var one in front.Cases.Where(one => !front.Source.Locators.Contains(one.Locator)))
            _yaml.Fault(_yaml.Line(node, "cases"), $"the loc \"{one.Locator}\" of the case {one.Name} is not a place in {front.Source.Key}", "name a place that sources.yaml lists");
        foreach (var lesson in front.Cases.SelectMany(one => one.Lessons))
        {
            if (!themes.ContainsKey(lesson.Theme)) _yaml.Fault(_yaml.Line(node, "case"), $"a lesson's theme \"{lesson.Theme}\" is not in themes.yaml", $"use one of {string.Join(", ", themes.Keys)}");
            if (!front.Source.Locators.Contains(lesson.Locator)) _yaml.Fault(_yaml.Line(node, "case"), $"a lesson's loc \"{lesson.Locator}\" is not a place in {front.Source.Key}", "name a place that sources.yaml lists");
        }
    }

    /// <summary>The case of a case study under "case", or and the several that a document names in passing under "cases".</summary>
    private List<CaseStudy> Cases(YamlMappingNode node)
    {
        IEnumerable<YamlMappingNode> own = YamlReader.Child(node, "case") is YamlMappingNode one ? [one] : [];
        var all = own.Concat(YamlReader.Maps(node, "cases"));
        return [.. all.Select(facts => Case(facts, YamlReader.Text(facts, "loc", YamlReader.Text(node, "locator", ""))))];
    }

    private CaseStudy Case(YamlMappingNode facts, string locator)
    {
        string Fact(string key) => YamlReader.Text(facts, key, CaseStudy.NotStated);
        return new CaseStudy(
            _yaml.Text(facts, "name"), locator, YamlReader.List(facts, "councils"), YamlReader.List(facts, "services"), YamlReader.List(facts, "group"),
            Fact("model"), Fact("governance"), Fact("vehicle"), Fact("began"), Amounts(facts, "savings"), Amounts(facts, "costs"),
            Fact("apportionment"), YamlReader.List(facts, "left"), YamlReader.List(facts, "joined"),
            [.. YamlReader.Maps(facts, "lessons").Select(lesson => new CaseLesson(_yaml.Text(lesson, "theme"), _yaml.Text(lesson, "text"), _yaml.Text(lesson, "loc")))]);
    }

    private List<CaseAmount> Amounts(YamlMappingNode facts, string key) =>
        [.. YamlReader.Maps(facts, key).Select(amount => new CaseAmount(
            _yaml.Text(amount, "amount"), YamlReader.Text(amount, "period", CaseStudy.NotStated),
            OneOf(amount, "recurrence", "annual", "one-off", "total", CaseStudy.NotStated),
            OneOf(amount, "standing", "achieved", "expected", "target", CaseStudy.NotStated), YamlReader.Text(amount, "what", "")))];

    private string OneOf(YamlMappingNode node, string key, params string[] allowed)
    {
        var value = YamlReader.Text(node, key, CaseStudy.NotStated);
        if (!allowed.Contains(value)) _yaml.Fault(_yaml.Line(node), $"\"{key}: {value}\" is not known", $"use one of {string.Join(", ", allowed)}");
        return value;
    }
}
