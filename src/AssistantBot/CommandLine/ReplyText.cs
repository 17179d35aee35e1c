using System.Globalization;
using System.Text;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.CommandLine;

/// <summary>A reply as a terminal shows it.</summary>
internal static class ReplyText
{
    public static string Of(Reply reply)
    {
        var text = new StringBuilder(reply.Text.Replace("**", "", StringComparison.Ordinal));
        if (reply.IsGenerated) text.Append("\n\n(A language model wrote this; each sentence was checked against the sources.)");
        if (reply.Citations.Count > 0) text.Append("\n\nSources (our summaries of):");
        for (var i = 0; i < reply.Citations.Count; i++)
        {
            var citation = reply.Citations[i];
            text.Append(CultureInfo.InvariantCulture, $"\n[{i + 1}] {citation.Source}, {citation.Locator}: {citation.Title} ({citation.Document})");
        }

        foreach (var file in reply.Files) text.Append(CultureInfo.InvariantCulture, $"\n\nSaved as {file.Path}");
        if (reply.Suggestions.Count > 0) text.Append("\n\nYou could say: ").AppendJoin(" | ", reply.Suggestions);
        return text.ToString();
    }
}
