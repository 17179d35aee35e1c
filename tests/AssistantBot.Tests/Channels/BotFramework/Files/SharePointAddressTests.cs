using AssistantBot.Channels.BotFramework.Files;

namespace AssistantBot.Tests.Channels.BotFramework.Files;

/// <summary>Rule: https and a host ending in sharepoint.com, and nothing that only looks like it.</summary>
public sealed class SharePointAddressTests
{
    /// <summary>What must never be called, by the trick that it tries.</summary>
    public static IReadOnlyList<string> Others { get; } =
    [
        "", "x", "/files", "file:///etc/passwd", "ftp://contoso.sharepoint.com/x", "data:text/plain,x", "javascript:alert(1)",
        "http://contoso.sharepoint.com/x",
        "https://example.com/contoso.sharepoint.com", "https://example.com/?contoso.sharepoint.com", "https://example.com#.sharepoint.com",
        "https://sharepoint.com.evil.example/x", "https://evilsharepoint.com/x", "https://contoso.evilsharepoint.com/x", "https://contoso.sharepoint.com.evil.example/x",
        "https://contoso-sharepoint.com/x", "https://contoso.sharepoint.co/x", "https://contoso.sharepoint.com./x", "https://contoso.sharepoint.com%2eevil.example/x",
        "https://contoso.sharepoint.com@evil.example/x", "https://user:word@contoso.sharepoint.com/x", "https://evil.example\\@contoso.sharepoint.com/x", "https://contoso.sharepoint.com\\@evil.example/x",
        "https://contoso.sharepoint.com:8443/x", "https://contoso.sharepoint.com:80/x",
        "https://127.0.0.1/x", "https://2130706433/x", "https://0x7f.1/x", "https://[::1]/x", "https://[::ffff:127.0.0.1]/x", "https://169.254.169.254/metadata", "https://localhost/x",
        "https://contoso.sharep\u043Eint.com/x", "https://contoso\u3002sharepoint.com/x", "https://contoso.sharepoint.com\u00A0/x", " https://contoso.sharepoint.com/x", "https://contoso.sharepoint.com/x\r\nHost: evil.example",
    ];

    [Fact]
    public void Whatever_else_is_named_is_no_place_for_files() => Assert.All(Others, address => Assert.False(SharePointAddress.TryRead(address, out _), address));

    [Theory]
    [InlineData("https://contoso.sharepoint.com/x")]
    [InlineData("https://contoso-my.sharepoint.com/personal/officer/_layouts/15/download.aspx?UniqueId=1&tempauth=key")]
    [InlineData("https://CONTOSO.SharePoint.com:443/x")]
    [InlineData("https://a.b.sharepoint.com/x?redirect=https://evil.example/#here")]
    public void A_host_of_SharePoint_is(string address)
    {
        Assert.True(SharePointAddress.TryRead(address, out var read));
        Assert.EndsWith(".sharepoint.com", read.Value.Host, StringComparison.Ordinal);
    }

    [Fact]
    public void None_is_none() => Assert.False(SharePointAddress.TryRead(null, out _));
}
