namespace AssistantBot.Channels.Pages;

/// <summary>Values of the Content-Security-Policy header: what a page may load and do. Everything else is refused.</summary>
internal static class ContentPolicy
{
    /// <summary>For pages without scripts: this site's own style sheet, pictures and forms.</summary>
    public const string Reading = "default-src 'none'; style-src 'self'; img-src 'self'; " + Frame;

    private const string Empty = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    private const string Frame = "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>
    /// Web Chat needs more: calls to our Direct Line; files to upload, which it reads from <c>blob:</c> addresses of its own; style elements that it makes itself, known by the nonce;
    /// and small pictures which its own styles carry as <c>data:</c> and <c>blob:</c> addresses.
    /// It also makes an empty style element without the nonce, which is allowed by the hash of nothing.
    /// Scripts come from files alone: nothing inline and nothing evaluated.
    /// </summary>
    /// <param name="nonce">Made for one response.</param>
    /// <param name="host">Where Web Chat's own script comes from, if not from this site.</param>
    public static string Chat(string nonce, string? host) =>
        $"default-src 'none'; script-src 'self'{(host is null ? "" : " " + host)}; connect-src 'self' blob:; style-src 'self' 'nonce-{nonce}' {Empty}; img-src 'self' data: blob:; {Frame}";
}
