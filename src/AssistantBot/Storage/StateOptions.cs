using Microsoft.Extensions.Options;

namespace AssistantBot.Storage;

/// <summary>Settings below <c>State</c>.</summary>
internal sealed class StateOptions
{
    public const string Section = "State";

    /// <summary><c>memory</c>; <c>Data Source=FILE</c> for SQLite, relative to the data folder; <c>Host=...;Database=...;Username=...;Password=...</c> for PostgreSQL. Empty means <c>state.db</c> in the data folder.</summary>
    public string ConnectionString { get; set; } = "";
}

internal sealed class StateOptionsValidator : IValidateOptions<StateOptions>
{
    public ValidateOptionsResult Validate(string? name, StateOptions options) =>
        StateTarget.Read(options.ConnectionString, out var fault) is null
            ? ValidateOptionsResult.Fail($"State:ConnectionString {fault}; write \"Data Source=FILE\" for an SQLite file, \"Host=SERVER;Database=NAME;Username=NAME;Password=...\" for PostgreSQL, \"memory\", or leave it empty for state.db in the data folder")
            : ValidateOptionsResult.Success;
}
