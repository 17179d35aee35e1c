using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using Microsoft.Extensions.Options;

namespace AssistantBot.Channels.BotFramework.Authentication;

/// <summary>Answers the people of the council's own tenant, and of those that it names. Web Chat in the portal, for one, names no tenant.</summary>
internal sealed class TenantRule(IOptions<BotOptions> options)
{
    private readonly HashSet<string> _allowed = new([options.Value.TenantId, .. BotOptionsValidator.Tenants(options.Value.AllowedTenants)], StringComparer.OrdinalIgnoreCase);

    /// <summary>True where every tenant that the token and the activity name is allowed.</summary>
    public bool Allows(Voucher voucher, BotActivity activity) =>
        new[] { voucher.Tenant, activity.Conversation?.TenantId, OfChannel(activity.ChannelData) }.All(tenant => tenant is null || _allowed.Contains(tenant));

    /// <summary>Teams writes <c>{"tenant":{"id"}}</c>. What stands there otherwise is no tenant that is allowed.</summary>
    private static string? OfChannel(JsonNode? data) =>
        data is not JsonObject fields || fields["tenant"] is not { } tenant ? null
        : tenant is JsonObject { } named && named["id"] is JsonValue id && id.TryGetValue(out string? text) ? text
        : "";
}
