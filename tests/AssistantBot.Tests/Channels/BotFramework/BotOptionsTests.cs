using AssistantBot.Channels.BotFramework;
using AssistantBot.Tests.Channels.BotFramework.Authentication;

namespace AssistantBot.Tests.Channels.BotFramework;

/// <summary>Each wrong setting below Bot is named with its fix.</summary>
public sealed class BotOptionsTests
{
    [Theory]
    [InlineData("Bot:AppId is not a GUID", "AppId", "my-bot")]
    [InlineData("Bot:TenantId is not a GUID", "TenantId", "")]
    [InlineData("Bot:TenantId is not a GUID", "TenantId", "council.example")]
    [InlineData("Bot:AllowedTenants is not a list of GUIDs", "AllowedTenants", "council.example")]
    [InlineData("without a credential; set Bot:AppSecret, Bot:CertificatePath or Bot:ManagedIdentity", "AppSecret", "")]
    [InlineData("more than one of", "ManagedIdentity", "true")]
    [InlineData("Bot:Cloud names \"mars\"; write public or usgov", "Cloud", "mars")]
    [InlineData("Bot:OpenIdMetadata is not an https address", "OpenIdMetadata", "http://keys.example/openid")]
    [InlineData("Bot:TokenEndpoint is not an https address", "TokenEndpoint", "token")]
    public void A_wrong_setting_is_named_with_its_fix(string expected, string key, string value) => Assert.Contains(expected, Assert.Single(Faults(key, value)), StringComparison.Ordinal);

    [Theory]
    [InlineData("nowhere.pfx", "", "Bot:CertificatePath names nowhere.pfx, which is not there")]
    [InlineData("", "00000000-0000-4000-8000-0000000000d4", "Bot:ManagedIdentity is neither")]
    public void A_wrong_credential_is_named_with_its_fix(string certificate, string identity, string expected)
    {
        var bot = Right();
        (bot.AppSecret, bot.CertificatePath, bot.ManagedIdentity) = ("", certificate, identity);
        Assert.Contains(expected, Assert.Single(new BotOptionsValidator().Validate(null, bot).Failures!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TokenEndpoint", "http://127.0.0.1:5000/token")]
    [InlineData("OpenIdMetadata", "https://keys.example/openid")]
    [InlineData("Cloud", "USGov")]
    [InlineData("AllowedTenants", "00000000-0000-4000-8000-0000000000c3, 00000000-0000-4000-8000-0000000000c4")]
    public void A_right_setting_is_taken(string key, string value) => Assert.Empty(Faults(key, value));

    [Fact]
    public void A_managed_identity_is_a_credential()
    {
        var bot = Right();
        (bot.AppSecret, bot.ManagedIdentity) = ("", ChannelUnderTest.AppId);
        Assert.True(new BotOptionsValidator().Validate(null, bot).Succeeded);
    }

    [Fact]
    public void Government_cloud_by_configuration()
    {
        var cloud = BotCloud.Of(new BotOptions { Cloud = "usgov" });
        Assert.Equal(("https://api.botframework.us", "https://login.botframework.azure.us/v1/.well-known/openidconfiguration"), (cloud.Issuer, cloud.OpenIdMetadata.AbsoluteUri));
    }

    [Fact]
    public void Public_cloud_by_default()
    {
        var cloud = BotCloud.Of(new BotOptions());
        Assert.Equal(("https://api.botframework.com", "https://login.botframework.com/v1/.well-known/openidconfiguration"), (cloud.Issuer, cloud.OpenIdMetadata.AbsoluteUri));
    }

    private static BotOptions Right() => new() { AppId = ChannelUnderTest.AppId, TenantId = ChannelUnderTest.Tenant, AppSecret = "a secret" };

    private static IEnumerable<string> Faults(string key, string value)
    {
        var bot = Right();
        typeof(BotOptions).GetProperty(key)!.SetValue(bot, value);
        return new BotOptionsValidator().Validate(null, bot).Failures ?? [];
    }
}
