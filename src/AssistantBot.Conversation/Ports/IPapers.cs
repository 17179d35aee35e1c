using AssistantBot.Plugins.Reports;

namespace AssistantBot.Conversation.Ports;

/// <summary>Makes files of reports and keeps them for those who asked.</summary>
public interface IPapers
{
    /// <summary>Writes a report as a file.</summary>
    /// <param name="owner">Whose it is, as <see cref="Turns.Owner"/> makes it; empty where nobody could ask for it again.</param>
    /// <exception cref="IOException">There is no room or no right to write.</exception>
    Task<Paper> WriteAsync(Report report, PaperFormat format, string owner, CancellationToken cancel);
}

/// <summary>What a report can be saved as.</summary>
public enum PaperFormat
{
    Word,
    Excel,
    Csv,

    /// <summary>The report's data, for programs.</summary>
    Json,
}

/// <param name="Id">Hard to guess; by it the file is fetched.</param>
/// <param name="Name">File name for people, such as <c>Cost apportionment.xlsx</c>.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="Path">Where it stands on this machine.</param>
/// <param name="Length">Bytes.</param>
public sealed record Paper(string Id, string Name, string ContentType, string Path, long Length);
