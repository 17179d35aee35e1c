using AssistantBot.Channels.BotFramework.Authentication;
using AssistantBot.Channels.BotFramework.Connector;

namespace AssistantBot.Doctor;

/// <summary>The keys by which the channel's tokens are proved can be had and read.</summary>
internal sealed class KeysCheck(IConfiguration settings, IServiceProvider services) : IDoctorCheck
{
    public string Name => "channel keys";

    public async Task<Finding> RunAsync(DoctorRequest request, CancellationToken cancel)
    {
        if (new BotSettings(settings).AppId.Length == 0) return this.Skipped("there is no app id");
        try
        {
            return this.Ok($"{(await services.GetRequiredService<IKeyMetadata>().ReadAsync(cancel)).Count} keys can be read");
        }
        catch (KeyMetadataException error)
        {
            return this.Fault(error.Message);
        }
    }
}

/// <summary>The bot is given a token for its replies. The token itself goes nowhere.</summary>
internal sealed class TokenCheck(IConfiguration settings, IServiceProvider services) : IDoctorCheck
{
    public string Name => "token";

    public async Task<Finding> RunAsync(DoctorRequest request, CancellationToken cancel)
    {
        if (new BotSettings(settings).AppId.Length == 0) return this.Skipped("there is no app id");
        try
        {
            return this.Ok($"one was given, good until {(await services.GetRequiredService<ITokenSource>().FetchAsync(cancel)).Ends:u}");
        }
        catch (TokenSourceException error)
        {
            return this.Fault(error.Message);
        }
    }
}
