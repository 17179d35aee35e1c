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

    [Fact]
    public void A_host_names_a_server() =>
        Assert.Equal(new StateTarget(null, "Host=db;Database=talks;Username=bot"), StateTarget.Read(" Host=db;Database=talks;Username=bot ", out _));

    [Theory]
    [InlineData("state.db", "is not a list of Key=Value pairs")]
    [InlineData("Host=db;Username=bot", "names a Host without a Database")]
    [InlineData("Host=db;Database=bot", "names a Host without a Username")]
    [InlineData("Host=' ';Database=bot;Username=bot", "has an empty Host")]
    [InlineData("Host=db;Database=bot;Username=bot;Colour=red", "is not understood by PostgreSQL's driver")]
    [InlineData("Host=db;Port=many;Database=bot;Username=bot", "is not understood by PostgreSQL's driver")]
    [InlineData("Mode=ReadOnly", "has neither a Data Source nor a Host")]
    [InlineData("Data Source=", "has neither a Data Source nor a Host")]
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
