using Microsoft.Extensions.Options;

namespace AssistantBot.Channels.Limits;

/// <summary>Settings below <c>Limits</c>.</summary>
internal sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>How many messages of one person are read in a minute.</summary>
    public int MessagesPerPerson { get; set; } = 60;

    /// <summary>How many messages of one conversation are read in a minute; a channel takes 120 answers a minute in each.</summary>
    public int MessagesPerConversation { get; set; } = 120;

    /// <summary>How many turns may be under way at once; a channel that brings more is told to come again.</summary>
    public int Turns { get; set; } = 200;

    /// <summary>How many connections may be open at once.</summary>
    public int Connections { get; set; } = 2_000;
}

internal sealed class LimitOptionsValidator : IValidateOptions<LimitOptions>
{
    private const int Most = 1_000_000;

    public ValidateOptionsResult Validate(string? name, LimitOptions options)
    {
        (string Key, int Value)[] all =
        [
            (nameof(options.MessagesPerPerson), options.MessagesPerPerson), (nameof(options.MessagesPerConversation), options.MessagesPerConversation),
            (nameof(options.Turns), options.Turns), (nameof(options.Connections), options.Connections),
        ];
        var wrong = all.Where(each => each.Value is < 1 or > Most).Select(each => $"{LimitOptions.Section}:{each.Key} is {each.Value}; set a number from 1 to {Most}, or leave it out for the default").ToList();
        return wrong.Count > 0 ? ValidateOptionsResult.Fail(wrong) : ValidateOptionsResult.Success;
    }
}
