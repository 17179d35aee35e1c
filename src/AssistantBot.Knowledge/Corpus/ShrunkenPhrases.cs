using AssistantBot.Knowledge.Analysis;

namespace AssistantBot.Knowledge.Corpus;

/// <summary>
/// Synonyms of several words of which stop words leave a single one that the corpus uses often: "up for it" is compared as "up",
/// and would stand for its synonyms in every question that has the word.
/// </summary>
internal static class ShrunkenPhrases
{
    /// <summary>Sections that use the word left over, from which it is a common one.</summary>
    private const int Common = 12;

    public static IEnumerable<CorpusFault> Find(IReadOnlyList<string> lines, IReadOnlyList<Document> documents)
    {
        var uses = documents.SelectMany(document => document.Sections).SelectMany(section => Stems(section).Distinct()).CountBy(stem => stem).ToDictionary(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var phrase in lines[i].Split('#')[0].Split("=>")[0].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (EnglishAnalyzer.Words(phrase).Count() < 2 || EnglishAnalyzer.Terms(phrase) is not [var stem] || uses.GetValueOrDefault(stem) < Common) continue;
                yield return new CorpusFault("synonyms.txt", i + 1, $"of \"{phrase}\" only \"{stem}\" is compared, a word that {uses[stem]} sections use", "take the phrase out, or write it with a second word that carries meaning");
            }
        }
    }

    private static List<string> Stems(Section section) => EnglishAnalyzer.Terms(string.Join('\n', section.Parts.SelectMany(Texts).Prepend(section.Heading)));

    private static IEnumerable<string> Texts(SectionPart part) => part switch
    {
        ProsePart prose => [prose.Text],
        ListPart list => list.Items,
        TablePart table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text),
        _ => [],
    };
}
