using System.Text.Json;
using System.Text.Json.Serialization;
using AssistantBot.Conversation.Ports;
using AssistantBot.Plugins;
using Microsoft.Data.Sqlite;

namespace AssistantBot.Storage;

/// <summary>Feedback in an SQLite file.</summary>
internal sealed class SqliteFeedback(SqliteDatabase database) : IFeedbackStore
{
    public Task KeepAsync(string message, RatedAnswer answer, DateTimeOffset sent, CancellationToken cancel) => database.WriteAsync(
        session =>
        {
            session.Execute("DELETE FROM answer WHERE sent < $1", (sent - FeedbackLimits.Remembered).ToUnixTimeMilliseconds());
            return session.Execute(
                "INSERT OR REPLACE INTO answer (message, question, answer, evidence, sent) VALUES ($1, $2, $3, $4, $5)",
                message, answer.Question, answer.Answer, Write(answer.Evidence), sent.ToUnixTimeMilliseconds());
        },
        cancel);

    public Task<RatedAnswer?> FindAsync(string message, CancellationToken cancel) => database.ReadAsync(
        session => session.Rows("SELECT question, answer, evidence FROM answer WHERE message = $1", row => ReadAnswer(row, 0), message).SingleOrDefault(), cancel);

    public Task SaveAsync(GivenFeedback feedback, CancellationToken cancel) => database.WriteAsync(
        session => session.Execute(
            "INSERT OR REPLACE INTO feedback (id, channel, reaction, text, given, question, answer, evidence) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            feedback.Id, feedback.Channel, feedback.Reaction.ToString(), feedback.Text, feedback.Given.ToUnixTimeMilliseconds(),
            feedback.About?.Question ?? (object)DBNull.Value, feedback.About?.Answer ?? (object)DBNull.Value, feedback.About is { } about ? Write(about.Evidence) : DBNull.Value),
        cancel);

    public Task<IReadOnlyList<GivenFeedback>> ReadAsync(DateTimeOffset since, CancellationToken cancel) => database.ReadAsync<IReadOnlyList<GivenFeedback>>(
        session => session.Rows(
            "SELECT id, channel, reaction, text, given, question, answer, evidence FROM feedback WHERE given >= $1 ORDER BY given DESC, id",
            row => new GivenFeedback(
                row.GetString(0), row.GetString(1), Enum.Parse<Reaction>(row.GetString(2)), row.GetString(3), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
                row.IsDBNull(5) ? null : ReadAnswer(row, 5)),
            since.ToUnixTimeMilliseconds()),
        cancel);

    private static RatedAnswer ReadAnswer(SqliteDataReader row, int first) =>
        new(row.GetString(first), row.GetString(first + 1), JsonSerializer.Deserialize(row.GetString(first + 2), EvidenceJson.Default.IReadOnlyListCitation) ?? []);

    private static string Write(IReadOnlyList<Citation> evidence) => JsonSerializer.Serialize(evidence, EvidenceJson.Default.IReadOnlyListCitation);
}

[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(IReadOnlyList<Citation>))]
internal sealed partial class EvidenceJson : JsonSerializerContext;
