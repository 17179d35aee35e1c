using System.Security.Cryptography;
using AssistantBot.Channels.Pages;
using Microsoft.Extensions.FileProviders;

namespace AssistantBot.Tests.Channels.Pages;

public sealed class WebChatBundleTests
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    [Fact]
    public void Without_the_restored_file_it_comes_from_Microsofts_network_with_its_hash()
    {
        var bundle = WebChatBundle.Find(new NullFileProvider());
        Assert.Matches(@"^https://cdn\.botframework\.com/botframework-webchat/\d+\.\d+\.\d+/webchat\.js$", bundle.Address);
        Assert.Equal("https://cdn.botframework.com", bundle.Host);
        Assert.Matches("^sha384-[A-Za-z0-9+/]{64}$", bundle.Integrity);

        var page = ChatPage.Show(bundle);
        Assert.Contains("script-src 'self' https://cdn.botframework.com;", page.Policy, StringComparison.Ordinal);
        Assert.Contains($"data-integrity=\"{bundle.Integrity}\"", System.Net.WebUtility.HtmlDecode(page.Main.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_restored_file_is_the_one_with_that_hash_and_needs_no_other_site()
    {
        var file = Path.Combine(Root, "webchat", "webchat.js");
        if (!File.Exists(file)) return; // a machine without npm
        using var files = new PhysicalFileProvider(Root);
        var bundle = WebChatBundle.Find(files);
        Assert.Null(bundle.Host);
        Assert.Null(bundle.Integrity);
        Assert.Contains("script-src 'self';", ChatPage.Show(bundle).Policy, StringComparison.Ordinal);
        Assert.Equal(WebChatBundle.Find(new NullFileProvider()).Integrity, "sha384-" + Convert.ToBase64String(SHA384.HashData(File.ReadAllBytes(file))));
    }
}
