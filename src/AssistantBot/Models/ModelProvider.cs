namespace AssistantBot.Models;

/// <summary>A kind of endpoint.</summary>
/// <param name="Default">Its address where none is set; empty where one has to be.</param>
/// <param name="Path">What its base address ends with where only a host is set.</param>
internal sealed record ModelProvider(string Name, string Default, string Path)
{
    public static IReadOnlyList<ModelProvider> All { get; } =
    [
        new("openai", "https://api.openai.com/v1/", "/v1/"),
        new("azure", "", "/openai/v1/"),
        new("ollama", "http://localhost:11434/v1/", "/v1/"),
    ];

    public bool NeedsKey => Name != "ollama";

    public static ModelProvider? Named(string name) => All.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The base address, with the path that people leave out.</summary>
    public Uri? Address(string endpoint)
    {
        if (!Uri.TryCreate(endpoint.Length > 0 ? endpoint : Default, UriKind.Absolute, out var set) || (set.Scheme != Uri.UriSchemeHttps && set.Scheme != Uri.UriSchemeHttp)) return null;
        return set.AbsolutePath == "/" ? new Uri(set, Path) : set.AbsoluteUri.EndsWith('/') ? set : new Uri($"{set.AbsoluteUri}/");
    }
}
