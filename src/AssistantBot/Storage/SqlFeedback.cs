using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using AssistantBot.Conversation.Ports;
using AssistantBot.Plugins;

namespace AssistantBot.Storage;

/// <summary>Feedback in a database.</summary>
internal sealed class SqlFeedback(ISqlDatabase database) : IFeedbackStore
{
    private const string Select = "SELECT id, channel, reaction, text, given, question, answer, evidence, asker, owner FROM feedback";

    public Task KeepAsync(string message, RatedAnswer answer, DateTimeOffset sent, CancellationToken cancel) => database.WriteAsync(
        session =>
        {
            session.Execute("DELETE FROM answer WHERE sent < $1", (sent - FeedbackLimits.Remembered).ToUnixTimeMilliseconds());
            return session.Execute(
                "INSERT INTO answer (message, question, answer, evidence, sent, owner) VALUES ($1, $2, $3, $4, $5, $6) "
                + "ON CONFLICT (message) DO UPDATE SET question = $2, answer = $3, evidence = $4, sent = $5, owner = $6",
                message, answer.Question, answer.Answer, Write(answer.Evidence), sent.ToUnixTimeMilliseconds(), answer.Owner);
        },
        cancel);

    public Task<RatedAnswer?> FindAsync(string message, CancellationToken cancel) => database.ReadAsync(
        session => session.Rows("SELECT question, answer, evidence, owner FROM answer WHERE message = $1", row => ReadAnswer(row, 0), message).SingleOrDefault(), cancel);

    public Task SaveAsync(GivenFeedback feedback, CancellationToken cancel) => database.WriteAsync(
        session => session.Execute(
            "INSERT INTO feedback (id, channel, reaction, text, given, question, answer, evidence, owner, asker) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) "
                + "ON CONFLICT (id) DO UPDATE SET channel = $2, reaction = $3, text = $4, given = $5, question = $6, answer = $7, evidence = $8, owner = $9, asker = $10",
            feedback.Id, feedback.Channel, feedback.Reaction.ToString(), feedback.Text, feedback.Given.ToUnixTimeMilliseconds(),
            feedback.About?.Question ?? (object)DBNull.Value, feedback.About?.Answer ?? (object)DBNull.Value, feedback.About is { } about ? Write(about.Evidence) : DBNull.Value, feedback.Owner, feedback.About?.Owner ?? ""),
        cancel);

    public Task<IReadOnlyList<GivenFeedback>> ReadAsync(DateTimeOffset since, CancellationToken cancel) => database.ReadAsync<IReadOnlyList<GivenFeedback>>(
        session => session.Rows(
            $"{Select} WHERE given >= $1 ORDER BY given DESC, id", ReadGiven, since.ToUnixTimeMilliseconds()),
        cancel);

    public Task<OwnFeedback> OwnedAsync(string owner, CancellationToken cancel) => database.ReadAsync(
        session => new OwnFeedback(
            session.Rows("SELECT question, answer, evidence, owner FROM answer WHERE owner = $1 ORDER BY sent DESC", row => ReadAnswer(row, 0), owner),
            session.Rows($"{Select} WHERE owner = $1 ORDER BY given DESC, id", ReadGiven, owner)),
        cancel);

    public Task ForgetAsync(string owner, CancellationToken cancel) => database.WriteAsync(
        session => session.Execute("DELETE FROM answer WHERE owner = $1", owner) + session.Execute("DELETE FROM feedback WHERE owner = $1", owner)
            + session.Execute("UPDATE feedback SET question = NULL, answer = NULL, evidence = NULL, asker = '' WHERE asker = $1", owner),
        cancel);

    private static GivenFeedback ReadGiven(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), Enum.Parse<Reaction>(row.GetString(2)), row.GetString(3), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
        row.IsDBNull(5) ? null : ReadAnswer(row, 5))
    {
        Owner = row.GetString(9),
    };

    private static RatedAnswer ReadAnswer(DbDataReader row, int first) =>
        new(row.GetString(first), row.GetString(first + 1), JsonSerializer.Deserialize(row.GetString(first + 2), EvidenceJson.Default.IReadOnlyListCitation) ?? []) { Owner = row.GetString(first + 3) };

    private static string Write(IReadOnlyList<Citation> evidence) => JsonSerializer.Serialize(evidence, EvidenceJson.Default.IReadOnlyListCitation);
}

[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(IReadOnlyList<Citation>))]
internal sealed partial class EvidenceJson : JsonSerializerContext;
