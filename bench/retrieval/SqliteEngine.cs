using System.Diagnostics;
using AssistantBot.Knowledge.Analysis;
using AssistantBot.Storage;
using Microsoft.Data.Sqlite;

namespace AssistantBot.Bench.Retrieval;

/// <summary>SQLite's FTS5 with Porter stems, bm25 weighted by field.</summary>
internal static class SqliteEngine
{
    // Title, headings, asks, text: this index's own weights, and even ones.
    private static readonly (string Name, string Rank)[] Settings = [("weighted", "bm25(p, 0.7, 3.0, 0.8, 1.15)"), ("even", "bm25(p)")];

    private static readonly string[] Parameters = ["$id", "$title", "$headings", "$asks", "$text"];

    public static IEnumerable<EngineRun> Run(EngineInput input) => Settings.Select(setting => Run(input, setting.Name, setting.Rank));

    private static EngineRun Run(EngineInput input, string name, string rank)
    {
        if (!SqliteLibrary.OfSystem.Found) throw new InvalidOperationException(SqliteLibrary.Advice);
        Build(input).Dispose();
        var watch = Stopwatch.StartNew();
        using var database = Build(input);
        var build = watch.Elapsed.TotalMilliseconds;
        var memory = (Number(database, "PRAGMA page_count") * Number(database, "PRAGMA page_size")) / 1e6;
        using var search = database.CreateCommand();
        search.CommandText = $"SELECT rowid FROM p WHERE p MATCH $words ORDER BY {rank} LIMIT 10";
        var words = search.Parameters.Add("$words", SqliteType.Text);
        return Engines.Timed($"SQLite FTS5, {name}", build, memory, [.. input.Questions.Select(Match)], question =>
        {
            words.Value = question;
            using var rows = search.ExecuteReader();
            var found = new List<int>();
            while (rows.Read()) found.Add(rows.GetInt32(0) - 1);
            return found;
        });
    }

    private static SqliteConnection Build(EngineInput input)
    {
        var database = new SqliteConnection("Data Source=:memory:");
        database.Open();
        using var create = database.CreateCommand();
        create.CommandText = "CREATE VIRTUAL TABLE p USING fts5(title, headings, asks, text, tokenize = 'porter unicode61')";
        create.ExecuteNonQuery();
        using var transaction = database.BeginTransaction();
        using var insert = database.CreateCommand();
        insert.CommandText = "INSERT INTO p(rowid, title, headings, asks, text) VALUES ($id, $title, $headings, $asks, $text)";
        var parameters = Parameters.Select(name => insert.Parameters.AddWithValue(name, "")).ToArray();
        for (var i = 0; i < input.Passages.Count; i++)
        {
            var passage = input.Passages[i];
            object[] values = [i + 1, passage.Title, passage.Headings, passage.Asks, passage.Text];
            for (var at = 0; at < values.Length; at++) parameters[at].Value = values[at];
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        return database;
    }

    /// <summary>Any of the words, stop words left out as in the others; FTS5 has no weights for query words.</summary>
    private static string Match(ExpandedQuestion question) => string.Join(" OR ", EnglishAnalyzer.Words(question.Text).Where(word => !EnglishAnalyzer.IsStopWord(word))
        .Concat(question.Added).Distinct().Select(word => $"\"{word.Replace("\"", "", StringComparison.Ordinal)}\"").DefaultIfEmpty("\"\""));

    private static double Number(SqliteConnection database, string pragma)
    {
        using var command = database.CreateCommand();
        command.CommandText = pragma;
        return Convert.ToDouble(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
