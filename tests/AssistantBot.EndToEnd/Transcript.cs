namespace AssistantBot.EndToEnd;

/// <summary>A conversation as a file: what is typed, what is answered, and what the files given with it are called and hold.</summary>
/// <param name="Turns">In the order of typing.</param>
/// <example>
/// <code>
/// &gt; save as Word
/// &lt; marked as a draft
/// file: Cost apportionment.docx
/// = £863,829.79
/// </code>
/// </example>
internal sealed record Transcript(IReadOnlyList<Turn> Turns)
{
    /// <exception cref="FormatException">A line has another mark than the four, stands before the message that it belongs to, or a message has no expected answer.</exception>
    public static Transcript Read(string plugin)
    {
        var turns = new List<Turn>();
        foreach (var line in File.ReadLines(Requirements.Output("transcripts", plugin + ".txt")).Where(line => line.Length > 0))
            Add(turns, line);
        return turns.Find(turn => turn.Answers.Count == 0) is { } silent ? throw new FormatException($"Nothing is expected after \"{silent.Typed}\".") : new(turns);
    }

    private static void Add(List<Turn> turns, string line)
    {
        if (line.StartsWith("> ", StringComparison.Ordinal)) turns.Add(new(line[2..], [], []));
        else if (turns.Count == 0) throw new FormatException($"Nothing was typed before \"{line}\".");
        else if (line.StartsWith("< ", StringComparison.Ordinal)) turns[^1].Answers.Add(line[2..]);
        else if (line.StartsWith("= ", StringComparison.Ordinal)) turns[^1].Contents.Add(line[2..]);
        else if (line.StartsWith("file: ", StringComparison.Ordinal)) turns[^1].File = line[6..];
        else throw new FormatException($"\"{line}\" is no line of a transcript.");
    }
}

/// <param name="Answers">Each stands in some message that follows.</param>
/// <param name="Contents">Each stands in the file.</param>
internal sealed record Turn(string Typed, List<string> Answers, List<string> Contents)
{
    /// <summary>Name of the file that is given, or null.</summary>
    public string? File { get; set; }
}
