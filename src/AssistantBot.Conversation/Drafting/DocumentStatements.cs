using AssistantBot.Conversation.Ports;
using AssistantBot.Knowledge.Analysis;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Drafting;

/// <summary>A sentence of a document, an item of a list or a row of a table.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Quote">The document's own words: the statement, with what follows in its paragraph while there is room.</param>
/// <param name="Stems">Its words without those that carry no meaning, in order.</param>
internal sealed record DocumentStatement(string Place, string Quote, IReadOnlyList<string> Stems);

/// <summary>Cuts a document into statements.</summary>
internal static class DocumentStatements
{
    /// <summary>Characters of a quote, at most.</summary>
    public const int LongestQuote = 400;

    public static IReadOnlyList<DocumentStatement> Of(DocumentText document)
    {
        var statements = new List<DocumentStatement>();
        var place = "";
        foreach (var piece in document.Pieces)
        {
            var first = statements.Count;
            statements.AddRange(Paragraphs(piece.Text).SelectMany(paragraph => Statements(piece.Place, paragraph)));
            if (piece.Place != place && statements.Count > first) statements.Insert(first, Heading(statements[first]));
            place = piece.Place;
        }

        return statements;
    }

    /// <summary>What a heading tells is shown by the first statement below it.</summary>
    private static DocumentStatement Heading(DocumentStatement first) => first with { Stems = EnglishAnalyzer.Terms(first.Place) };

    private static string[] Paragraphs(string text) =>
        text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<DocumentStatement> Statements(string place, string paragraph)
    {
        var lines = paragraph.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var lead = "";
        foreach (var line in lines)
        {
            var isItem = line.StartsWith("- ", StringComparison.Ordinal);
            var sentences = Sentences.Split(isItem ? line[2..] : line).ToList();
            for (var i = 0; i < sentences.Count; i++)
            {
                var before = isItem && i == 0 ? lead : "";
                yield return new DocumentStatement(place, Quote(before, sentences, i), EnglishAnalyzer.Terms(before + sentences[i]));
            }

            if (!isItem) lead = line.EndsWith(':') ? sentences[^1] + " " : "";
        }
    }

    private static string Quote(string lead, List<string> sentences, int from)
    {
        var quote = lead.Length + sentences[from].Length <= LongestQuote ? lead + sentences[from] : Shorten(sentences[from]);
        for (var next = from + 1; next < sentences.Count && quote.Length + 1 + sentences[next].Length <= LongestQuote; next++) quote += " " + sentences[next];
        return quote;
    }

    /// <summary>A sentence that is too long is cut between words.</summary>
    private static string Shorten(string sentence)
    {
        if (sentence.Length <= LongestQuote) return sentence;
        var end = sentence.LastIndexOf(' ', LongestQuote - 1);
        if (end < LongestQuote / 2) end = char.IsHighSurrogate(sentence[LongestQuote - 2]) ? LongestQuote - 2 : LongestQuote - 1;
        return sentence[..end].TrimEnd() + "…";
    }
}
