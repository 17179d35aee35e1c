import java.nio.file.*;
import java.util.*;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.queryparser.classic.*;
import org.apache.lucene.search.*;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.*;

/** Apache Lucene on the same passages and questions: English analysis, BM25, boosted fields. Prints one JSON list of runs. */
public final class Lucene {
    private static final String[] FIELDS = {"title", "headings", "asks", "text"};
    private static final Map<String, Float> WEIGHTED = Map.of("title", 0.7f, "headings", 3.0f, "asks", 0.8f, "text", 1.15f);
    private static final Map<String, Float> EVEN = Map.of("title", 1f, "headings", 1f, "asks", 1f, "text", 1f);
    private static final float ADDED = 0.4f;

    /** Reads lines of tab-separated fields: the passages, an empty line, then each question and the words that synonyms add. */
    public static void main(String[] args) throws Exception {
        List<String> lines = Files.readAllLines(Path.of(args[0]));
        int end = lines.indexOf("");
        List<String[]> passages = new ArrayList<>();
        for (String line : lines.subList(0, end)) passages.add(line.split("\t", -1));
        List<String[]> questions = new ArrayList<>();
        for (String line : lines.subList(end + 1, lines.size())) questions.add(line.split("\t", -1));
        System.out.println("[" + String.join(",",
            run("Apache Lucene 8, weighted", passages, questions, WEIGHTED, false),
            run("Apache Lucene 8, even", passages, questions, EVEN, false),
            run("Apache Lucene 8, even, fuzzy", passages, questions, EVEN, true)) + "]");
    }

    private static String run(String name, List<String[]> passages, List<String[]> questions, Map<String, Float> weights, boolean fuzzy) throws Exception {
        build(passages).close();
        long start = System.nanoTime();
        Directory directory = build(passages);
        double build = (System.nanoTime() - start) / 1e6;
        DirectoryReader reader = DirectoryReader.open(directory);
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity());
        double memory = 0;
        for (String file : directory.listAll()) memory += directory.fileLength(file) / 1e6;
        List<List<Integer>> found = new ArrayList<>();
        for (String[] question : questions) found.add(search(searcher, question, weights, fuzzy));
        List<Double> times = new ArrayList<>();
        for (String[] question : questions) {
            double[] passes = new double[3];
            for (int i = 0; i < passes.length; i++) {
                long at = System.nanoTime();
                search(searcher, question, weights, fuzzy);
                passes[i] = (System.nanoTime() - at) / 1e3;
            }
            Arrays.sort(passes);
            times.add(passes[1]);
        }
        reader.close();
        return String.format(Locale.ROOT, "{\"engine\":\"%s\",\"buildMs\":%f,\"memoryMb\":%f,\"queryUs\":%s,\"found\":%s}", name, build, memory, times, found);
    }

    private static Directory build(List<String[]> passages) throws Exception {
        Directory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new EnglishAnalyzer()).setSimilarity(new BM25Similarity()))) {
            for (int i = 0; i < passages.size(); i++) {
                Document document = new Document();
                document.add(new StoredField("number", i));
                for (int field = 0; field < FIELDS.length; field++) document.add(new TextField(FIELDS[field], passages.get(i)[field], Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        return directory;
    }

    private static List<Integer> search(IndexSearcher searcher, String[] question, Map<String, Float> weights, boolean fuzzy) throws Exception {
        MultiFieldQueryParser parser = new MultiFieldQueryParser(FIELDS, new EnglishAnalyzer(), weights);
        StringBuilder text = new StringBuilder();
        for (String word : question[0].split("[^\\p{L}\\p{N}£%]+")) {
            if (word.isEmpty()) continue;
            text.append(QueryParser.escape(word.toLowerCase(Locale.ROOT)));
            if (fuzzy && word.length() > 4) text.append("~1");
            text.append(' ');
        }
        for (String word : question[1].split(" ")) {
            if (!word.isEmpty()) text.append('"').append(QueryParser.escape(word)).append("\"^").append(ADDED).append(' ');
        }
        List<Integer> numbers = new ArrayList<>();
        if (text.toString().isBlank()) return numbers;
        for (ScoreDoc hit : searcher.search(parser.parse(text.toString()), 10).scoreDocs) numbers.add(searcher.doc(hit.doc).getField("number").numericValue().intValue());
        return numbers;
    }
}
