namespace AssistantBot.Conversation.Ports;

/// <summary>The papers that were made and are kept, for channels that hand over the file itself.</summary>
public interface IKeptPapers
{
    /// <summary>Opens a paper, or gives null where there is none with that id and name. Whatever is asked for is only compared.</summary>
    /// <exception cref="IOException">It is there and cannot be read.</exception>
    Stream? Open(string id, string name);

    /// <summary>Ids of the papers that were made for an owner.</summary>
    IReadOnlyList<string> OwnedBy(string owner);
}
