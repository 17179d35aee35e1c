using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using AssistantBot.Conversation.Content;

namespace AssistantBot.Conversation.Forms;

/// <summary>The councils that the corpus knows, for lists in which an "and" may part two names or stand inside one.</summary>
internal sealed partial class CouncilNames
{
    private static readonly ConditionalWeakTable<ContentSnapshot, CouncilNames> Known = [];

    private readonly HashSet<string> _names;

    public CouncilNames(IEnumerable<string> names) => _names = [.. names.Select(Plain)];

    public static CouncilNames Of(ContentSnapshot content) => Known.GetValue(content, static content => new CouncilNames(content.Cases.All.SelectMany(entry => entry.Case.Councils)));

    public bool Contains(string name) => _names.Contains(Plain(name));

    /// <summary>The name in lower case without the words that councils have in common; "&amp;" is written out.</summary>
    public static string Plain(string name)
    {
        var said = Words().Replace(name.ToLowerInvariant().Replace("&", " and ", StringComparison.Ordinal).Replace('’', '\''), " ").Trim();
        var bare = Space().Replace(Common().Replace(said, " "), " ").Trim();
        return bare.Length == 0 ? Space().Replace(said, " ") : bare;
    }

    [GeneratedRegex(@"[^\p{L}\p{N}']+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(?:the|royal borough of|london borough of|city of|councils?|district|borough|county|metropolitan|unitary|authority|dc|bc|cc|mbc)\b")]
    private static partial Regex Common();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
