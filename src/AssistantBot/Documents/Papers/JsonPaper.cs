using System.Text.Encodings.Web;
using System.Text.Json;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Documents.Papers;

/// <summary>The data of a report, for programs, as indented JSON in UTF-8.</summary>
internal sealed class JsonPaper : IPaperWriter
{
    public PaperFormat Format => PaperFormat.Json;

    public string Extension => ".json";

    public string ContentType => "application/json";

    public void Write(PaperContent content, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        content.Report.Data.WriteTo(writer);
    }
}
