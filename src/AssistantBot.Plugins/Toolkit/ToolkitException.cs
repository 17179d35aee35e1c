namespace AssistantBot.Plugins.Toolkit;

/// <summary>A table of the corpus that a plugin cannot read. Stops the start, with the place to mend.</summary>
public sealed class ToolkitException(string file, int line, string reason) : Exception($"{file}:{line}: {reason}")
{
    /// <summary>The Markdown file.</summary>
    public string File { get; } = file;

    /// <summary>Line in the file, counted from 1; 0 where the whole file is meant.</summary>
    public int Line { get; } = line;

    /// <summary>What is wrong and how to mend it.</summary>
    public string Reason { get; } = reason;
}
