using AssistantBot.Knowledge.Passages;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using LuceneDirectory = Lucene.Net.Store.Directory;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace AssistantBot.OfficialSdks.Search;

/// <summary>Writes passages into a Lucene index.</summary>
internal static class PassageWriter
{
    /// <summary>How often a heading stands in <see cref="Fields.All"/>: it says what the passage is about in a few words.</summary>
    private const int HeadingTimes = 3;

    /// <summary>Writes the whole index, in one segment.</summary>
    public static void Write(LuceneDirectory directory, IReadOnlyList<Passage> passages)
    {
        var settings = new IndexWriterConfig(LuceneVersion.LUCENE_48, new PassageAnalyzer(Names(passages))) { OpenMode = OpenMode.CREATE, Similarity = new PassageSimilarities(passages.Count) };
        using var writer = new IndexWriter(directory, settings);
        foreach (var passage in passages)
        {
            writer.AddDocument(Whole(passage));
            foreach (var part in Parts(passage)) writer.AddDocument(part);
        }

        writer.ForceMerge(1);
        writer.Commit();
    }

    private static CharArraySet Names(IReadOnlyList<Passage> passages) => new(LuceneVersion.LUCENE_48, Knowledge.Indexing.Names.From(passages).Stems, ignoreCase: false);

    private static LuceneDocument Whole(Passage passage)
    {
        var document = Numbered(passage);
        foreach (var (field, text) in Texts(passage))
        {
            document.Add(Text(field, text));
            document.Add(Text(Fields.Words, text));
            foreach (var whole in (string[])[Fields.All, Fields.Named])
            {
                for (var time = field == Fields.Headings ? HeadingTimes : 1; time > 0; time--) document.Add(Text(whole, text));
            }
        }

        document.Add(new StoredField(Fields.Number, passage.Number));
        document.Add(new StoredField(Fields.Document, passage.Document.Id));
        document.Add(new StoredField(Fields.Source, passage.Source.Key));
        document.Add(new StoredField(Fields.Locator, passage.Locator));
        document.Add(new StoredField(Fields.Anchor, passage.Anchor));
        if (passage.Row is { } row) document.Add(new StoredField(Fields.Row, row.Number));
        return document;
    }

    private static IEnumerable<(string Field, string Text)> Texts(Passage passage) =>
    [
        (Fields.Title, passage.Document.Title), (Fields.Headings, passage.HeadingPath),
        .. passage.Asks.Select(ask => (Fields.Asks, ask)), (Fields.Body, passage.Text),
    ];

    private static IEnumerable<LuceneDocument> Parts(Passage passage)
    {
        yield return Part(passage, Fields.Heading, passage.Section.Heading);
        foreach (var ask in passage.Asks) yield return Part(passage, Fields.Ask, ask);
        foreach (var statement in passage.Row is null ? passage.Statements.Select(statement => statement.Text) : [passage.Text]) yield return Part(passage, Fields.Statement, statement);
    }

    private static LuceneDocument Part(Passage passage, string field, string text)
    {
        var document = Numbered(passage);
        document.Add(Text(field, text));
        return document;
    }

    private static LuceneDocument Numbered(Passage passage) => [new NumericDocValuesField(Fields.Number, passage.Number)];

    private static TextField Text(string field, string text) => new(field, text, Field.Store.NO);
}
