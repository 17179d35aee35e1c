namespace AssistantBot.Plugins.DeliveryRoute;

/// <summary>The papers that bind councils which share, by the names that the corpus's table of routes gives them.</summary>
internal static class RouteAgreement
{
    /// <summary>HMEP 3.12: councils that share in-house services.</summary>
    public const string InHouse = "service-level agreement";

    /// <summary>HMEP 3.13: sharing from an outside provider.</summary>
    public const string External = "memorandum of understanding";

    /// <summary>The empty word stands for a route for which the toolkits name no paper.</summary>
    public static IReadOnlyList<string> All { get; } = ["", InHouse, External];
}
