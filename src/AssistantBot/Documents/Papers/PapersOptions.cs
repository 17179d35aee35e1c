using Microsoft.Extensions.Options;

namespace AssistantBot.Documents.Papers;

/// <summary>Settings below <c>Papers</c>.</summary>
internal sealed class PapersOptions
{
    public const string Section = "Papers";

    public const int LongestCouncil = 120;

    /// <summary>Name of the council that stands at the head of its papers; empty leaves it out. At most 120 characters on one line.</summary>
    public string Council { get; set; } = "";
}

internal sealed class PapersOptionsValidator : IValidateOptions<PapersOptions>
{
    public ValidateOptionsResult Validate(string? name, PapersOptions options) =>
        options.Council.Length > PapersOptions.LongestCouncil
            ? ValidateOptionsResult.Fail($"Papers:Council has {options.Council.Length} characters; name the council in at most {PapersOptions.LongestCouncil}, or leave it empty")
        : InertText.OneLine(options.Council) != options.Council.Trim()
            ? ValidateOptionsResult.Fail("Papers:Council has control characters, line breaks or runs of spaces; write the council's name on one line, or leave it empty")
        : ValidateOptionsResult.Success;
}
