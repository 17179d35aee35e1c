using Microsoft.Extensions.Options;

namespace AssistantBot.Retention;

/// <summary>Settings below <c>Retention</c>.</summary>
internal sealed class RetentionOptions
{
    public const string Section = "Retention";

    public const int MostDays = 3650;

    /// <summary>After how many days without use what people told the assistant is deleted: conversations, forms, files, ratings, mail. 1 to 3,650.</summary>
    public int Days { get; set; } = 90;

    /// <summary>For how many days it is known who had what deleted or handed over. 1 to 3,650.</summary>
    public int AuditDays { get; set; } = 365;
}

internal sealed class RetentionOptionsValidator : IValidateOptions<RetentionOptions>
{
    public ValidateOptionsResult Validate(string? name, RetentionOptions options) =>
        options.Days is < 1 or > RetentionOptions.MostDays ? Wrong("Days", options.Days, 90)
        : options.AuditDays is < 1 or > RetentionOptions.MostDays ? Wrong("AuditDays", options.AuditDays, 365)
        : ValidateOptionsResult.Success;

    private static ValidateOptionsResult Wrong(string key, int days, int usual) =>
        ValidateOptionsResult.Fail($"Retention:{key} is {days}; write a number of days from 1 to {RetentionOptions.MostDays}, or leave it out for {usual}");
}
