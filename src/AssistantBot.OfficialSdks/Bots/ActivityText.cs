using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AssistantBot.OfficialSdks.Bots;

/// <summary>Activities of the SDK as JSON and back. Dates stay as they are written, for values may hold what only looks like one.</summary>
internal static class ActivityText
{
    public static JsonSerializerSettings Settings { get; } = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
    };

    public static Activity Read(string json) => JsonConvert.DeserializeObject<Activity>(json, Settings)!;

    public static JToken Tree(string json) => JsonConvert.DeserializeObject<JToken>(json, Settings)!;
}
