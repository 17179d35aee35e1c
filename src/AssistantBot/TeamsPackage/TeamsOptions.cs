using AssistantBot.Documents.Papers;
using Microsoft.Extensions.Options;

namespace AssistantBot.TeamsPackage;

/// <summary>Settings below <c>Teams</c>: what the app package says of the council that offers the assistant.</summary>
internal sealed class TeamsOptions
{
    public const string Section = "Teams";

    /// <summary>Longest name of the app, in characters, as the manifest allows.</summary>
    public const int LongestName = 30;

    /// <summary>Longest name of whoever offers the app.</summary>
    public const int LongestCouncil = 32;

    /// <summary>What the app is called in Teams. At most 30 characters.</summary>
    public string Name { get; set; } = "Shared services assistant";

    /// <summary>The council that offers the app, in at most 32 characters; empty takes <see cref="PapersOptions.Council"/>.</summary>
    public string Council { get; set; } = "";

    /// <summary>Where the council tells about the assistant, an https address.</summary>
    public string Website { get; set; } = "";

    /// <summary>The council's privacy notice for it, an https address.</summary>
    public string Privacy { get; set; } = "";

    /// <summary>The terms of use, an https address.</summary>
    public string Terms { get; set; } = "";
}

/// <summary>Whatever is set has to be right; what the package needs besides is asked for when it is made.</summary>
internal sealed class TeamsOptionsValidator : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        var faults = new List<string>();
        if (Text("Name", options.Name, TeamsOptions.LongestName) is { } wrongName) faults.Add(wrongName);
        else if (options.Name.Trim().Length == 0) faults.Add("Teams:Name is empty; name the app, or leave the setting out");
        if (Text("Council", options.Council, TeamsOptions.LongestCouncil) is { } wrongCouncil) faults.Add(wrongCouncil);
        faults.AddRange(new[] { ("Website", options.Website), ("Privacy", options.Privacy), ("Terms", options.Terms) }
            .Where(setting => setting.Item2.Length > 0 && !IsAddress(setting.Item2))
            .Select(setting => $"Teams:{setting.Item1} is no https address; write it as https://www.example.gov.uk/page"));
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    /// <summary>An https address without a name, password or fragment in it.</summary>
    internal static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.Host.Contains('.', StringComparison.Ordinal)
        && address.UserInfo.Length + address.Fragment.Length == 0 && text.Length <= 2048;

    private static string? Text(string key, string text, int longest) =>
        text.Trim().Length > longest ? $"Teams:{key} has {text.Trim().Length} characters; write at most {longest}"
        : InertText.OneLine(text) != text.Trim() ? $"Teams:{key} has control characters, line breaks or runs of spaces; write it on one line"
        : null;
}
