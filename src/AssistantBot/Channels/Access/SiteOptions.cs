namespace AssistantBot.Channels.Access;

/// <summary>Settings below <c>Site</c>: who may open the pages where an app id is set. Without one they are for this machine alone, and none of this is looked at.</summary>
internal sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>The https address by which people reach this program, such as <c>https://assistant.example</c>; links in replies lead there. Empty: replies have no links.</summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>The header in which the council's own sign-in names the person, such as <c>X-MS-CLIENT-PRINCIPAL-NAME</c>; empty: the pages are off.</summary>
    public string SignInHeader { get; set; } = "";

    /// <summary>From whom <see cref="SignInHeader"/> is believed: addresses and networks with commas between them; empty means this machine.</summary>
    public string TrustedProxies { get; set; } = "";

    /// <summary><c>true</c> lets everybody read our summaries of the published sources, but nothing that was imported.</summary>
    public string OpenSources { get; set; } = "";
}
