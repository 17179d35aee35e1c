using AssistantBot.Channels.Activities;

namespace AssistantBot.Channels.BotFramework;

/// <summary>An activity that has come in.</summary>
/// <param name="Activity">As it was read.</param>
/// <param name="Service">Where its channel takes replies.</param>
/// <param name="Target">Whom replies are rendered for.</param>
internal sealed record Arrival(BotActivity Activity, Uri Service, ReplyTarget Target);
