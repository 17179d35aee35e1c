using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Channels.DirectLine;

/// <summary>Activities of a conversation from a watermark on; a watermark is the number of the last activity that was seen.</summary>
/// <param name="Entries">In order.</param>
/// <param name="Watermark">To be asked from next time.</param>
internal sealed record ActivitySet(IReadOnlyList<TranscriptEntry> Entries, long Watermark)
{
    /// <summary>How many are given at once; whoever has seen these asks for the rest.</summary>
    public const int Most = 100;

    /// <summary>Reads a watermark; none, or the hyphen that Direct Line writes for none, means from the beginning.</summary>
    /// <exception cref="ChannelRefusal">It is no number.</exception>
    public static long ReadWatermark(string? text) => text switch
    {
        null or "" or "-" => 0,
        _ when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw new ChannelRefusal(StatusCodes.Status400BadRequest, "BadArgument", "The watermark is not one that was given out here."),
    };

    /// <summary><c>{"activities":[...],"watermark":"12"}</c>, as UTF-8.</summary>
    public ReadOnlyMemory<byte> ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("activities");
            foreach (var entry in Entries) writer.WriteRawValue(entry.Json, skipInputValidation: true);
            writer.WriteEndArray();
            writer.WriteString("watermark", Watermark.ToString(CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
