using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using AssistantBot.Conversation.Ports;
using AssistantBot.Plugins;

namespace AssistantBot.Storage;

/// <summary>Feedback in a database.</summary>
internal sealed class SqlFeedback(ISqlDatabase database) : IFeedbackStore
{
    public Task KeepAsync(string message, RatedAnswer answer, DateTimeOffset sent, CancellationToken cancel) => database.WriteAsync(
        session =>
        {
            session.Execute("DELETE FROM answer WHERE sent < $1", (sent - FeedbackLimits.Remembered).ToUnixTimeMilliseconds());
            return session.Execute(
                "INSERT INTO answer (message, question, answer, evidence, sent) VALUES ($1, $2, $3, $4, $5) "
                + "ON CONFLICT (message) DO UPDATE SET question = $2, answer = $3, evidence = $4, sent = $5",
                message, answer.Question, answer.Answer, Write(answer.Evidence), sent.ToUnixTimeMilliseconds());
        },
        cancel);

    public Task<RatedAnswer?> FindAsync(string message, CancellationToken cancel) => database.ReadAsync(
        session => session.Rows("SELECT question, answer, evidence FROM answer WHERE message = $1", row => ReadAnswer(row, 0), message).SingleOrDefault(), cancel);

    public Task SaveAsync(GivenFeedback feedback, CancellationToken cancel) => database.WriteAsync(
        session => session.Execute(
            "INSERT INTO feedback (id, channel, reaction, text, given, question, answer, evidence) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) "
                + "ON CONFLICT (id) DO UPDATE SET channel = $2, reaction = $3, text = $4, given = $5, question = $6, answer = $7, evidence = $8",
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

    private static RatedAnswer ReadAnswer(DbDataReader row, int first) =>
        new(row.GetString(first), row.GetString(first + 1), JsonSerializer.Deserialize(row.GetString(first + 2), EvidenceJson.Default.IReadOnlyListCitation) ?? []);

    private static string Write(IReadOnlyList<Citation> evidence) => JsonSerializer.Serialize(evidence, EvidenceJson.Default.IReadOnlyListCitation);
}

[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(IReadOnlyList<Citation>))]
internal sealed partial class EvidenceJson : JsonSerializerContext;
