using Microsoft.Extensions.Options;

namespace AssistantBot.Channels.Access;

internal sealed class SiteOptionsValidator : IValidateOptions<SiteOptions>
{
    public ValidateOptionsResult Validate(string? name, SiteOptions options) =>
        Faults(options).ToList() is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;

    private static IEnumerable<string> Faults(SiteOptions options) => new[]
    {
        options.PublicAddress.Length == 0 || IsAddress(options.PublicAddress)
            ? null : "Site:PublicAddress is not an https address without a path; write it as in https://assistant.example",
        options.SignInHeader.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            ? null : "Site:SignInHeader is not the name of a header; name the one in which your sign-in names the person, or leave it empty to keep the pages off",
        Proxies.TryRead(options.TrustedProxies, out _)
            ? null : "Site:TrustedProxies is not a list of addresses and networks with commas between them; write it as in 10.0.0.4, 10.1.0.0/16",
        options.OpenSources.Length == 0 || bool.TryParse(options.OpenSources, out _)
            ? null : "Site:OpenSources is neither true nor false",
        options.PublicAddress.Length > 0 || options.SignInHeader.Length == 0
            ? null : "Site:SignInHeader is set without Site:PublicAddress; set that to the https address by which people reach the pages",
    }.OfType<string>();

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.AbsolutePath == "/"
        && address.Query.Length + address.Fragment.Length + address.UserInfo.Length == 0;
}
