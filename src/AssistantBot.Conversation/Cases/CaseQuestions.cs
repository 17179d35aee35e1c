using System.Text.RegularExpressions;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Turns;
using AssistantBot.Knowledge.Analysis;
using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Conversation.Cases;

/// <summary>Questions about many cases at once: which did something, who saved most, two side by side, lessons on a theme.</summary>
internal static partial class CaseQuestions
{
    /// <summary>Lessons from which a case has a list of its own; fewer are told better by its passages.</summary>
    private const int FewestLessons = 2;

    /// <summary>The reply, or null where one passage answers better.</summary>
    public static Reply? Match(string question, ContentSnapshot content) =>
        Compare(question, content) ?? LessonsOfOne(question, content) ?? Lessons(question, content) ?? List(question, content);

    private static Reply? Compare(string question, ContentSnapshot content)
    {
        if (!ComparePattern().IsMatch(question)) return null;
        var named = Named(question, content);
        return named.Count is 2 or 3 ? new CaseWords(content.Cases).Compare(named) : null;
    }

    /// <summary>The card of the one case that is asked for as a whole: "tell me about Central Wales"; null for any other question.</summary>
    public static CaseCard? Card(string question, ContentSnapshot content) =>
        WholePattern().IsMatch(question) && Named(question, content) is [var one] ? new CaseCard(CaseSheet.Of(one, content.Cases)) : null;

    /// <summary>The cases whose own names, or their councils', stand in the question; each place named once, in the order in which they are named.</summary>
    private static List<CaseEntry> Named(string question, ContentSnapshot content)
    {
        var said = EnglishAnalyzer.Words(question).ToList();
        return [.. content.Cases.All
            .Where(entry => entry.Document.Kind == DocumentKinds.CaseStudy)
            .Select(entry => (Entry: entry, Held: EnglishAnalyzer.Words($"{entry.Case.Name} {string.Join(' ', entry.Case.Councils)}").Where(word => said.Contains(word) && !EnglishAnalyzer.IsStopWord(word)).Distinct().ToList()))
            .Where(found => found.Held.Exists(content.Names.Contains))
            .OrderByDescending(found => found.Held.Count)
            .Aggregate(new List<(CaseEntry Entry, List<string> Held)>(), (kept, found) =>
            {
                if (!found.Held.All(name => kept.Exists(other => other.Held.Contains(name)))) kept.Add(found);
                return kept;
            })
            .OrderBy(found => found.Held.Min(said.IndexOf))
            .Select(found => found.Entry)];
    }

    /// <summary>What one case teaches, where its lessons are asked for and not what it did about one thing.</summary>
    private static Reply? LessonsOfOne(string question, ContentSnapshot content)
    {
        if (!OwnLessonsPattern().IsMatch(question)) return null;
        var named = Named(question, content);
        if (named.Count != 1 || IsOfOneThing(question, named[0].Case)) return null;
        var lessons = named[0].Case.Lessons.Select(lesson => (named[0], lesson)).ToList();
        return lessons.Count < FewestLessons ? null : new CaseWords(content.Cases).LessonsOf(named[0].Case, lessons);
    }

    /// <summary>True where lessons about one thing are asked for that is not what the case shares as a whole.</summary>
    private static bool IsOfOneThing(string question, CaseStudy one)
    {
        if (OneThingPattern().Match(question) is not { Success: true } about) return false;
        var shared = EnglishAnalyzer.Terms($"sharing shared service {string.Join(' ', one.Services)} {one.Name} {string.Join(' ', one.Councils)}").ToHashSet(StringComparer.Ordinal);
        return !EnglishAnalyzer.Terms(question[(about.Index + about.Length)..]).TrueForAll(shared.Contains);
    }

    private static Reply? Lessons(string question, ContentSnapshot content)
    {
        if (LessonsPattern().Match(question) is not { Success: true } match) return null;
        var said = EnglishAnalyzer.Terms(match.Groups["theme"].Value);
        if (said.Count is 0 or > 6) return null;
        var theme = content.Knowledge.Corpus.Themes
            .Select(theme => (Theme: theme, Fit: EnglishAnalyzer.Terms($"{theme.Key} {theme.Value} {ThemeWords.Of(theme.Key)}").Intersect(said).Count()))
            .Where(found => found.Fit > 0).OrderByDescending(found => found.Fit).Select(found => found.Theme).FirstOrDefault();
        if (theme.Key is null) return null;
        var lessons = content.Cases.Lessons(theme.Key);
        return lessons.Count == 0 ? null : new CaseWords(content.Cases).Lessons($"Lessons about {theme.Value.ToLowerInvariant()}", lessons);
    }

    private static Reply? List(string question, ContentSnapshot content)
    {
        if (!ListPattern().IsMatch(question) || EnglishAnalyzer.Words(question).Any(content.Names.Contains)) return null;
        if (SavedLeast().IsMatch(question)) return Show(question, content, new CaseFilter { Sort = CaseSort.LeastSaving }, "Cases by the smallest saving a year that was achieved:", one => (CaseFacts.BestSaving(one), CaseMoney.Best(one)!.Amount));
        if (SavedMost().IsMatch(question)) return Show(question, content, new CaseFilter { Sort = CaseSort.Saving }, "Cases by the largest saving a year that was achieved:", one => (CaseFacts.BestSaving(one), CaseMoney.Best(one)!.Amount));
        if (Lost().IsMatch(question)) return Show(question, content, new CaseFilter { LostPartner = true }, "Cases that lost a partner:", one => ($"{string.Join(", ", one.Left)} left", one.Left[0]));
        if (Joined().IsMatch(question)) return Show(question, content, new CaseFilter { GainedPartner = true }, "Cases that a partner joined later:", one => ($"{string.Join(", ", one.Joined)} joined", one.Joined[0]));
        if (Form().Match(question) is { Success: true } form)
            return Show(question, content, new CaseFilter { Model = form.Value }, $"Cases with a {form.Value.ToLowerInvariant()}:", one => (Best(form.Value, one.Vehicle, one.Governance, one.Model), ""));
        if (About().Match(question) is { Success: true } about)
            return Show(question, content, new CaseFilter { Service = about.Groups["what"].Value }, $"Cases about {about.Groups["what"].Value.Trim(' ', '?', '.')}:", one => ("", ""));
        return null;
    }

    private static Reply? Show(string question, ContentSnapshot content, CaseFilter filter, string heading, Func<CaseStudy, (string, string)> fact)
    {
        var found = content.Cases.Find(filter);
        if (HowMany().IsMatch(question)) heading = $"{found.Count} of the {content.Cases.All.Count} cases that I hold. {heading}";
        return found.Count == 0 ? null : new CaseWords(content.Cases).List(heading, found, fact);
    }

    private static string Best(string words, params string[] texts) =>
        texts.FirstOrDefault(text => text.Contains(words, StringComparison.OrdinalIgnoreCase)) ?? texts.FirstOrDefault(text => text != CaseStudy.NotStated) ?? "";

    [GeneratedRegex(@"^\W*(please |can you |could you )?(compare|comparison of)\b|\b(side by side|compared (with|to))\b", RegexOptions.IgnoreCase)]
    private static partial Regex ComparePattern();

    [GeneratedRegex(@"^\W*(please |can you |could you )?(tell me (more )?about|show( me)?|describe|summari[sz]e|who (is|are|was|were) (in|behind))\b|\bcase (study|of)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WholePattern();

    [GeneratedRegex(@"^\W*(what|which|list|tell me|give me|any)\b.{0,40}\blessons?\b|\bwhat (did|do|does|have|has) .{3,80}\b(learn(ed|t)?|advise|recommend others|teach us)\b|\bwhat (would|could|can|do|does) .{3,80}\b(tell|teach|say to|advise) (other|others|us|anyone|councils)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OwnLessonsPattern();

    [GeneratedRegex(@"\b(about|regarding|around)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OneThingPattern();

    [GeneratedRegex(@"\b(lessons?( learn(ed|t))?|what (did|have|do|has) (others?|other councils|councils|they|anyone|the cases|case studies)( all)? (learn(ed|t)?|say|find|found))\b.{0,25}?\b(about|on|regarding|around|for|with)\b (?<theme>[^?.!]{2,60})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex LessonsPattern();

    [GeneratedRegex(@"\bhow many (of )?((the|your|these) )?(cases?|case stud(y|ies)|examples?|partnerships?)\b|(?<!\bin )\b(which|what|list|show|any|who|all)\b.{0,40}\b(cases?|case stud(y|ies)|examples?|councils?|partnerships?|ones?|arrangements)\b|^\W*(which|who) (one )?(used?|uses|have|has|had|lost|loses|saved|gained|cases?)\b|^\W*(cases?|examples?) (stud(y|ies) )?(about|on|with|of|that)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ListPattern();

    [GeneratedRegex(@"\b(saved?|saving|savings) (the )?(most|biggest|largest|highest)|(most|biggest|largest|highest|greatest) (annual |yearly )?sav(ed|ing|ings)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SavedMost();

    [GeneratedRegex(@"\b(saved?|saving|savings) (the )?(least|smallest|lowest)|(least|smallest|lowest) (annual |yearly )?sav(ed|ing|ings)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SavedLeast();

    [GeneratedRegex(@"\bhow many\b", RegexOptions.IgnoreCase)]
    private static partial Regex HowMany();

    [GeneratedRegex(@"\b(lost|lose|loses|losing)\b.{0,20}\bpartners?\b|\bpartners?\b.{0,25}\b(left|leave|pull(ed)? out|dropped out|withdrew|walked away)\b|\b(cases?|partnerships?|arrangements?|councils?)\b.{0,30}\b(pulled out|dropped out|backed out|walked away|withdrew|fell apart|broke (up|down)|split up|collapsed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Lost();

    [GeneratedRegex(@"\b(gained|added|took in)\b.{0,20}\bpartners?\b|\bpartners?\b.{0,15}\bjoined\b.{0,10}\b(later|afterwards)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Joined();

    [GeneratedRegex(@"\b(joint committee|joint company|limited company|company|framework|lead authority|shared chief executive|joint chief executive|inter-authority agreement|delegat(ed|ion)|joint venture|single management)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Form();

    [GeneratedRegex(@"(?<!\bbusiness )\b(cases?|case stud(y|ies)|examples?)\b.{0,20}\b(about|on|of|for|with|in|involving)\b (sharing |shared )?(?<what>[\w' -]{3,40})\??\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex About();
}
