using AssistantBot.Conversation.Drafting;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Conversation;

/// <summary>What the assistant can do with files, and whom it waits for; where a port is missing it says so when it is asked, or waits for nobody.</summary>
/// <param name="Papers">Makes files of reports and answers.</param>
/// <param name="Documents">Reads documents that people hand over.</param>
/// <param name="Evidence">Finds passages in them.</param>
/// <param name="Drafts">Writes drafts for people to judge.</param>
/// <param name="Turns">Keeps the turns of a conversation apart across programs.</param>
public sealed record AssistantPorts(IPapers? Papers = null, IDocumentReader? Documents = null, IEvidenceFinder? Evidence = null, IDraftWriter? Drafts = null, ITurnLock? Turns = null);
