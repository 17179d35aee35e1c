using System.Text.RegularExpressions;
using AssistantBot.Knowledge.Analysis;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;
using LuceneEnglish = Lucene.Net.Analysis.En.EnglishAnalyzer;

namespace AssistantBot.OfficialSdks.Search;

/// <summary>
/// Lucene's EnglishAnalyzer, filter by filter, with what the house reads beyond it: amounts also as plain digits, "IT" as the
/// subject, short forms without their verb, irregular forms, points between letters as gaps. Its terms are those of the embedded index.
/// </summary>
/// <param name="names">Stems of names, which alone <see cref="Fields.Named"/> has.</param>
internal sealed partial class PassageAnalyzer(CharArraySet? names = null) : Analyzer(PER_FIELD_REUSE_STRATEGY)
{
    /// <summary>Between two values of a field: no phrase reaches from one ask into the next.</summary>
    private const int Gap = 100;

    private static readonly (Regex Pattern, string Replacement)[] Readings =
    [
        (It(), "ICT"), (ShortVerb(), ""), (Apostrophe(), ""), (LetterJoint(), " "), (Comma(), ""), (DigitJoint(), " "),
    ];

    /// <summary>Forms whose endings do not show what they belong to, with the stem of that.</summary>
    private static readonly StemmerOverrideFilter.StemmerOverrideMap Irregular = IrregularStems();

    public override int GetPositionIncrementGap(string fieldName) => Gap;

    /// <summary>Where in the text a term stood is asked by nobody, so nothing keeps count of what is replaced.</summary>
    protected override TextReader InitReader(string fieldName, TextReader reader) =>
        new StringReader(Amount().Replace(Readings.Aggregate(reader.ReadToEnd(), (text, reading) => reading.Pattern.Replace(text, reading.Replacement)), Shortened));

    /// <summary>"1.2 million" with "1.2m" behind it, "two million" with "2m"; any other word before "million" stays by itself.</summary>
    private static string Shortened(Match said)
    {
        var number = said.Groups["digits"] is { Success: true } digits ? digits.Value : Magnitudes.DigitsOf(said.Groups["word"].ValueSpan);
        return number is null ? said.Value : $"{said.Value} {number}{Magnitudes.LettersOf(said.Groups["magnitude"].ValueSpan)}";
    }

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        const LuceneVersion Version = LuceneVersion.LUCENE_48;
        var source = new StandardTokenizer(Version, reader);
        TokenStream words = new LowerCaseFilter(Version, new EnglishPossessiveFilter(Version, new StandardFilter(Version, source)));
        if (fieldName == Fields.Words) return new TokenStreamComponents(source, words);
        var kept = new StopFilter(Version, words, LuceneEnglish.DefaultStopSet);
        var stems = new PorterStemFilter(new PatternKeywordMarkerFilter(new StemmerOverrideFilter(kept, Irregular), Number()));
        return new TokenStreamComponents(source, fieldName == Fields.Named ? new KeepWordFilter(Version, stems, names!) : new AmountFilter(stems));
    }

    private static StemmerOverrideFilter.StemmerOverrideMap IrregularStems()
    {
        var builder = new StemmerOverrideFilter.Builder(false);
        foreach (var (form, plain) in IrregularForms.All) builder.Add(form, PorterStemmer.Stem(plain));
        return builder.Build();
    }

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])IT(?![\p{L}\p{Nd}])")]
    private static partial Regex It();

    [GeneratedRegex(@"(?<=\p{L})['’](?:ll|re|ve|d|s)(?![\p{L}\p{Nd}'’])", RegexOptions.IgnoreCase)]
    private static partial Regex ShortVerb();

    [GeneratedRegex(@"(?<=\p{L})['’](?=\p{L})")]
    private static partial Regex Apostrophe();

    [GeneratedRegex(@"(?<=\p{L})[.:·](?=\p{L})|_")]
    private static partial Regex LetterJoint();

    [GeneratedRegex(@"(?<=[0-9]),(?=[0-9])")]
    private static partial Regex Comma();

    [GeneratedRegex(@"(?<=\p{Nd});(?=\p{Nd})")]
    private static partial Regex DigitJoint();

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])(?:(?<!\.)(?<digits>[0-9](?:[0-9.]*[0-9])?)|(?<word>\p{L}+))[^\p{L}\p{Nd}](?<magnitude>thousand|k|million|m|billion|bn)(?![\p{L}\p{Nd}])", RegexOptions.IgnoreCase)]
    private static partial Regex Amount();

    [GeneratedRegex(@"^[0-9].*$")]
    private static partial Regex Number();
}
