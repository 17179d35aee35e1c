using System.Text.Json.Serialization.Metadata;
using AssistantBot.Channels.Access;
using AssistantBot.Channels.Activities;

namespace AssistantBot.Channels.DirectLine;

/// <summary>The calls that Web Chat makes, but for the stream.</summary>
internal sealed class DirectLineEndpoints(TokenIssuer tokens, DirectLineConversation conversations, ConversationLog log, SiteAccess access, NewId newId)
{
    private const int LongestUser = 100;

    /// <summary><c>POST tokens/generate</c>: a new conversation for a person, who may name themselves; not yet begun.</summary>
    public async Task GenerateAsync(HttpContext context)
    {
        var request = await JsonBody.ReadOptionalAsync(context.Request, DirectLineJson.Default.TokenRequest);
        var user = request?.User?.Id ?? $"dl_{newId()}";
        if (string.IsNullOrWhiteSpace(user) || user.Length > LongestUser) throw ChannelRefusal.BadSyntax($"user.id must have 1 to {LongestUser} characters.");
        await WriteAsync(context, Grant(new TokenClaims(newId(), user, 0)), DirectLineJson.Default.ConversationAnswer);
    }

    /// <summary><c>POST tokens/refresh</c>: the same rights for longer.</summary>
    public Task RefreshAsync(HttpContext context) =>
        WriteAsync(context, Grant(Bearer.Demand(context, tokens)), DirectLineJson.Default.ConversationAnswer);

    /// <summary><c>POST conversations</c>: begins the token's conversation, or goes on with it.</summary>
    public async Task OpenAsync(HttpContext context)
    {
        var who = Bearer.Demand(context, tokens);
        context.Response.StatusCode = await conversations.OpenAsync(who, Person(context, who), context.Request.Site()) ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        await WriteAsync(context, GrantStream(context, who, 0), DirectLineJson.Default.ConversationAnswer);
    }

    /// <summary><c>GET conversations/{id}</c>: another stream, from a watermark on.</summary>
    public async Task ReconnectAsync(HttpContext context)
    {
        var who = Bearer.DemandOwn(context, tokens);
        var watermark = ActivitySet.ReadWatermark(context.Request.Query["watermark"]);
        await log.DemandAsync(who.Conversation, watermark, context.RequestAborted);
        await WriteAsync(context, GrantStream(context, who, watermark), DirectLineJson.Default.ConversationAnswer);
    }

    /// <summary><c>POST conversations/{id}/activities</c>.</summary>
    public async Task PostAsync(HttpContext context)
    {
        var who = Bearer.DemandOwn(context, tokens);
        var activity = await JsonBody.ReadAsync(context.Request, ActivityJson.Wire.BotActivity);
        var id = await conversations.PostAsync(who, Person(context, who), activity, context.Request.Site());
        await WriteAsync(context, new ActivityAnswer(id), DirectLineJson.Default.ActivityAnswer);
    }

    /// <summary><c>GET conversations/{id}/activities</c>.</summary>
    public async Task ReadAsync(HttpContext context)
    {
        var who = Bearer.DemandOwn(context, tokens);
        var watermark = ActivitySet.ReadWatermark(context.Request.Query["watermark"]);
        await log.DemandAsync(who.Conversation, watermark, context.RequestAborted);
        var set = await log.ReadAsync(who.Conversation, watermark, context.RequestAborted);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(set.ToJson(), context.RequestAborted);
    }

    /// <summary><c>POST conversations/{id}/upload</c>: a message with files.</summary>
    public async Task UploadAsync(HttpContext context)
    {
        var who = Bearer.DemandOwn(context, tokens);
        var upload = await Upload.ReadAsync(context);
        var id = await conversations.PostAsync(who, Person(context, who), upload.Activity, context.Request.Site(), upload.Files);
        await WriteAsync(context, new ActivityAnswer(id), DirectLineJson.Default.ActivityAnswer);
    }

    /// <summary><c>GET session/getsessionid</c>: asked before signing in, which nobody does here.</summary>
    public Task SessionAsync(HttpContext context)
    {
        Bearer.Demand(context, tokens);
        return WriteAsync(context, new SessionAnswer(newId()), DirectLineJson.Default.SessionAnswer);
    }

    /// <summary>Who it is by the council's sign-in; where there is none, people name themselves.</summary>
    private string Person(HttpContext context, TokenClaims who) => access.SignedInAs(context) ?? who.User;

    private ConversationAnswer Grant(TokenClaims who) =>
        new(who.Conversation, tokens.Issue(who.Conversation, who.User, TokenIssuer.Lifetime), (long)TokenIssuer.Lifetime.TotalSeconds);

    private ConversationAnswer GrantStream(HttpContext context, TokenClaims who, long watermark) => Grant(who) with
    {
        StreamUrl = $"{(context.Request.IsHttps ? "wss" : "ws")}://{context.Request.Host}{DirectLineChannel.Path}/conversations/{who.Conversation}/stream"
            + $"?watermark={watermark}&t={tokens.Issue(who.Conversation, who.User, TokenIssuer.AddressLifetime)}",
    };

    private static Task WriteAsync<T>(HttpContext context, T answer, JsonTypeInfo<T> type)
    {
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(answer, type);
    }
}
