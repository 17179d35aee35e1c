using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AssistantBot.Channels.BotFramework.MessageExtension;

/// <summary>What somebody looks for.</summary>
/// <param name="Command">One of <see cref="SearchCommands"/>, or another that is not known.</param>
/// <param name="Words">What was typed, at most 200 characters; empty when the search was only opened.</param>
/// <param name="Skip">How many results were shown before, 0 to 500.</param>
/// <param name="Count">How many are wanted, 1 to 25.</param>
internal sealed record SearchQuery(string Command, string Words, int Skip, int Count)
{
    private const int LongestWords = 200;
    private const int MostSkipped = 500;
    private const int MostResults = 25;
    private const int UsualResults = 10;

    /// <exception cref="ChannelRefusal">The value is no query.</exception>
    public static SearchQuery Read(JsonNode? value)
    {
        try
        {
            if (value?.Deserialize(SearchJson.Default.QueryValue) is { CommandId: { Length: > 0 } command } query)
                return new SearchQuery(command, Typed(query), Math.Clamp(query.QueryOptions?.Skip ?? 0, 0, MostSkipped), Wanted(query.QueryOptions?.Count));
        }
        catch (JsonException)
        {
            // The same answer as to any other value that is no query.
        }

        throw ChannelRefusal.BadActivity("The value is not a query of the message extension: it needs a commandId, and parameters with name and value.");
    }

    private static string Typed(QueryValue query)
    {
        var words = query.Parameters?.FirstOrDefault(parameter => parameter?.Name == SearchCommands.Parameter)?.Value?.Trim() ?? "";
        return words.Length <= LongestWords ? words : words[..(char.IsHighSurrogate(words[LongestWords - 1]) ? LongestWords - 1 : LongestWords)];
    }

    private static int Wanted(int? count) => count is > 0 and var wanted ? Math.Min(wanted, MostResults) : UsualResults;
}

/// <param name="Parameters">One of the name <c>initialRun</c> where the search was only opened.</param>
internal sealed record QueryValue(string? CommandId, IReadOnlyList<QueryParameter?>? Parameters, QueryOptions? QueryOptions);

internal sealed record QueryParameter(string? Name, string? Value);

internal sealed record QueryOptions(int? Skip, int? Count);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, PropertyNameCaseInsensitive = false)]
[JsonSerializable(typeof(QueryValue))]
internal sealed partial class SearchJson : JsonSerializerContext;
