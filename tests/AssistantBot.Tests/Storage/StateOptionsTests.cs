using AssistantBot.Storage;

namespace AssistantBot.Tests.Storage;

public sealed class StateOptionsTests
{
    [Theory]
    [InlineData("", "state.db")]
    [InlineData("  ", "state.db")]
    [InlineData("memory", null)]
    [InlineData("Memory", null)]
    [InlineData("Data Source=talks.db", "talks.db")]
    [InlineData("data source = /var/lib/assistant/state.db ;", "/var/lib/assistant/state.db")]
    [InlineData("Data Source=\"a;b.db\"", "a;b.db")]
    public void A_connection_string_names_a_file_or_memory(string text, string? file) =>
        Assert.Equal(new StateTarget(file), StateTarget.Read(text, out _));

    [Theory]
    [InlineData("state.db", "is not a list of Key=Value pairs")]
    [InlineData("Host=db;Username=bot", "names a PostgreSQL server")]
    [InlineData("Mode=ReadOnly", "has no Data Source")]
    [InlineData("Data Source=", "has no Data Source")]
    [InlineData("Data Source=a.db;Mode=ReadOnly", "has more than a Data Source")]
    [InlineData("Data Source=:memory:", "which is not a file")]
    [InlineData("Data Source=file:a.db?mode=ro", "which is not a file")]
    public void Anything_else_is_refused_with_the_key_and_the_fix(string text, string reason)
    {
        var failure = new StateOptionsValidator().Validate(null, new StateOptions { ConnectionString = text }).FailureMessage;
        Assert.StartsWith($"State:ConnectionString ", failure, StringComparison.Ordinal);
        Assert.Contains(reason, failure, StringComparison.Ordinal);
        Assert.EndsWith("or leave it empty for state.db in the data folder", failure, StringComparison.Ordinal);
    }
}
