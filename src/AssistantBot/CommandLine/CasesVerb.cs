using System.CommandLine;
using System.Text.Json;
using AssistantBot.Conversation.Cases;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Turns;
using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.CommandLine;

/// <summary><c>cases</c>: the case studies, filtered and sorted; two or three compared; lessons on a theme.</summary>
internal static class CasesVerb
{
    public static Command Create(Verbs verbs)
    {
        var council = Text("--council", "Name of a council or partner.");
        var service = Text("--service", "What is shared, such as waste.");
        var group = Text("--group", "operational, back office, technical or management.");
        var model = Text("--model", "Model, governance or legal form, such as \"joint committee\".");
        var split = Text("--apportionment", "How costs or savings are split, such as turnover.");
        var words = Text("--words", "Words anywhere in the facts.");
        var lost = new Option<bool>("--lost-partner") { Description = "Only cases that lost a partner." };
        var gained = new Option<bool>("--gained-partner") { Description = "Only cases that a partner joined later." };
        var sort = Text("--sort", "saving (largest a year, achieved) or began.");
        var compare = new Option<string[]>("--compare") { Description = "A council or case to compare; give it twice or three times." };
        var lessons = Text("--lessons", "A theme, such as staff, trust or IT.");
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var command = new Command("cases", "Lists and compares case studies, and gathers their lessons.") { council, service, group, model, split, words, lost, gained, sort, compare, lessons, json };
        command.SetAction((parsed, _) =>
        {
            var order = parsed.GetValue(sort) switch { null => CaseSort.None, "saving" => CaseSort.Saving, "began" => CaseSort.Began, _ => (CaseSort?)null };
            if (order is null) return Task.FromResult(verbs.WrongUsage($"--sort {parsed.GetValue(sort)} is not known; use saving or began"));
            var filter = new CaseFilter
            {
                Council = parsed.GetValue(council) ?? "",
                Service = parsed.GetValue(service) ?? "",
                Group = parsed.GetValue(group) ?? "",
                Model = parsed.GetValue(model) ?? "",
                Apportionment = parsed.GetValue(split) ?? "",
                Words = parsed.GetValue(words) ?? "",
                LostPartner = parsed.GetValue(lost),
                GainedPartner = parsed.GetValue(gained),
                Sort = order.Value,
            };
            return RunAsync(verbs, filter, parsed.GetValue(compare) ?? [], parsed.GetValue(lessons), parsed.GetValue(json));
        });
        return command;
    }

    private static Option<string?> Text(string name, string description) => new(name) { Description = description };

    private static async Task<int> RunAsync(Verbs verbs, CaseFilter filter, string[] compare, string? theme, bool json)
    {
        await using var services = verbs.Services();
        var content = services.GetRequiredService<IContent>().Current;
        if (theme is not null) return await LessonsAsync(verbs, content, theme);
        if (compare.Length > 0) return await CompareAsync(verbs, content.Cases, compare);
        var found = content.Cases.Find(filter);
        if (found.Count == 0) return verbs.Failed("no case fits; leave out a filter");
        foreach (var entry in found)
        {
            await verbs.Output.WriteLineAsync(json
                ? JsonSerializer.Serialize(CaseLine.From(entry), CommandLineJson.Readable.CaseLine)
                : $"{entry.Case.Name} ({entry.Document.Source.Label}, {entry.Case.Locator}): {string.Join(", ", entry.Case.Councils)}. Savings: {(entry.Case.Savings.Count > 0 ? CaseFacts.Savings(entry.Case) : CaseStudy.NotStated)}.");
        }

        return 0;
    }

    private static Task<int> CompareAsync(Verbs verbs, CaseCatalog cases, string[] names)
    {
        if (names.Length is < 2 or > 3) return Task.FromResult(verbs.WrongUsage("give --compare twice or three times"));
        var found = names.Select(name => cases.Find(new CaseFilter { Council = name })).ToList();
        var missing = found.FindIndex(entries => entries.Count == 0);
        return missing >= 0
            ? Task.FromResult(verbs.Failed($"no case of \"{names[missing]}\" is held"))
            : PrintAsync(verbs, new CaseWords(cases).Compare([.. found.Select(entries => entries[0])]));
    }

    private static Task<int> LessonsAsync(Verbs verbs, ContentSnapshot content, string theme)
    {
        var key = content.Knowledge.Corpus.Themes.Keys.FirstOrDefault(key => string.Equals(key, theme, StringComparison.OrdinalIgnoreCase));
        if (key is null) return Task.FromResult(verbs.WrongUsage($"the theme \"{theme}\" is not known; use one of {string.Join(", ", content.Knowledge.Corpus.Themes.Keys)}"));
        var lessons = content.Cases.Lessons(key);
        return lessons.Count == 0 ? Task.FromResult(verbs.Failed($"no case has a lesson about {key}")) : PrintAsync(verbs, new CaseWords(content.Cases).Lessons($"Lessons about {content.Knowledge.Corpus.Themes[key].ToLowerInvariant()}", lessons));
    }

    private static async Task<int> PrintAsync(Verbs verbs, Reply reply)
    {
        await verbs.Output.WriteLineAsync(ReplyText.Of(reply));
        return 0;
    }
}
