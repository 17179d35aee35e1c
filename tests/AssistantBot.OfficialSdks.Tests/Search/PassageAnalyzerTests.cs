using AssistantBot.Knowledge.Tests;
using AssistantBot.OfficialSdks.Search;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using HouseAnalyzer = AssistantBot.Knowledge.Analysis.EnglishAnalyzer;
using LuceneAnalyzer = Lucene.Net.Analysis.En.EnglishAnalyzer;

namespace AssistantBot.OfficialSdks.Tests.Search;

/// <summary>The embedded index claims Lucene's English analysis; here the two meet.</summary>
public sealed class PassageAnalyzerTests
{
    private static readonly PassageAnalyzer Ours = new();

    /// <summary>Every text of the corpus and every question of the evaluation, each once.</summary>
    public static IEnumerable<string> Texts
    {
        get
        {
            foreach (var file in Directory.EnumerateFiles(Repository.At("knowledge"), "*.md", SearchOption.AllDirectories).Where(file => !file.Contains("local", StringComparison.Ordinal)))
            {
                foreach (var line in File.ReadLines(file).Where(line => line.Trim().Length > 0)) yield return line;
            }

            foreach (var file in Directory.EnumerateFiles(Repository.At("tests", "questions"), "*.jsonl"))
            {
                foreach (var line in File.ReadLines(file)) yield return line;
            }
        }
    }

    [Fact]
    public void Every_text_has_the_terms_of_the_embedded_index() =>
        Assert.Empty(Texts.Select(text => (text, Lucene: Terms(Ours, text), House: HouseAnalyzer.Terms(text).ToHashSet())).Where(pair => !pair.Lucene.SetEquals(pair.House))
            .Select(pair => $"{string.Join(' ', pair.Lucene.Except(pair.House))} | {string.Join(' ', pair.House.Except(pair.Lucene))} in: {pair.text}").Take(20));

    [Theory]
    [InlineData("The partners' agreement was signed by three councils sharing their services")]
    [InlineData("Governance, scrutiny and accountability: responsibilities of members")]
    [InlineData("Who'd have expected generalisation and relational conditional rational tailoring")]
    public void Plain_words_have_the_terms_of_Lucenes_own_analyzer(string text) =>
        Assert.Equal(Terms(new LuceneAnalyzer(LuceneVersion.LUCENE_48), text.Replace("'", "", StringComparison.Ordinal)), Terms(Ours, text.Replace("'", "", StringComparison.Ordinal)));

    private static HashSet<string> Terms(Analyzer analyzer, string text)
    {
        using var stream = analyzer.GetTokenStream(Fields.Body, text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var terms = new HashSet<string>();
        stream.Reset();
        while (stream.IncrementToken()) terms.Add(term.ToString());
        stream.End();
        return terms;
    }
}
