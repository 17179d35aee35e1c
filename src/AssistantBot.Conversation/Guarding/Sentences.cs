namespace AssistantBot.Conversation.Guarding;

/// <summary>Cuts a whole answer as a stream of it is cut.</summary>
internal static class Sentences
{
    /// <summary>The pieces, each with the white space behind it: put together they are the text again.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var cutter = new SentenceCutter();
        var pieces = cutter.Add(text).ToList();
        if (cutter.End() is { } last) pieces.Add(last);
        return pieces;
    }
}
