namespace AssistantBot.Channels.DirectLine;

/// <summary>Who calls, by the token of the request.</summary>
internal static class Bearer
{
    private const string Scheme = "Bearer ";

    /// <summary>The claims of the Authorization header.</summary>
    /// <exception cref="ChannelRefusal">401 without a good token, 403 where it has expired.</exception>
    public static TokenClaims Demand(HttpContext context, TokenIssuer tokens)
    {
        var header = context.Request.Headers.Authorization;
        if (header.Count != 1 || header[0] is not { } value || !value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            throw new ChannelRefusal(StatusCodes.Status401Unauthorized, "Unauthorized", "Send the token as \"Authorization: Bearer TOKEN\".");
        return tokens.Verify(value[Scheme.Length..].Trim());
    }

    /// <summary>The same, where the path names a conversation, which must be the token's own.</summary>
    public static TokenClaims DemandOwn(HttpContext context, TokenIssuer tokens) => DemandOwn(context, Demand(context, tokens));

    public static TokenClaims DemandOwn(HttpContext context, TokenClaims claims) =>
        claims.Conversation == context.Request.RouteValues["id"] as string
            ? claims
            : throw new ChannelRefusal(StatusCodes.Status403Forbidden, "Forbidden", "The token is for another conversation.");
}
