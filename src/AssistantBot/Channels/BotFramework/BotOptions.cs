using Microsoft.Extensions.Options;

namespace AssistantBot.Channels.BotFramework;

/// <summary>Settings below <c>Bot</c>.</summary>
internal sealed class BotOptions
{
    public const string Section = "Bot";

    /// <summary>The bot's app id; empty: only this machine is answered, without tokens.</summary>
    public string AppId { get; set; } = "";
}

internal sealed class BotOptionsValidator : IValidateOptions<BotOptions>
{
    // An app id promises that tokens are checked, so until they are, none may be set.
    public ValidateOptionsResult Validate(string? name, BotOptions options) => string.IsNullOrWhiteSpace(options.AppId)
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail("Bot:AppId is set, but this version cannot check channel tokens; leave Bot:AppId empty and serve on localhost only");
}
