using AssistantBot.Conversation.Drafting;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Conversation;

/// <summary>What the assistant can do with files, and whom it waits for; where a port is missing it says so when it is asked, or waits for nobody.</summary>
/// <param name="Papers">Makes files of reports and answers.</param>
/// <param name="Documents">Reads documents that people hand over.</param>
/// <param name="Evidence">Finds passages in them.</param>
/// <param name="Drafts">Writes drafts for people to judge.</param>
/// <param name="Turns">Keeps the turns of a conversation apart across programs.</param>
/// <param name="Privacy">Knows what is kept about people.</param>
public sealed record AssistantPorts(IPapers? Papers = null, IDocumentReader? Documents = null, IEvidenceFinder? Evidence = null, IDraftWriter? Drafts = null, ITurnLock? Turns = null, PrivacyPorts? Privacy = null);

/// <summary>What is kept about people, by whom, and for how long.</summary>
/// <param name="Kept">What features keep besides the memory of conversations, in the order in which people are told.</param>
public sealed record PrivacyPorts(IReadOnlyList<IKept> Kept, IAudit Audit, IPresence Presence, KeepingTerms Terms, TimeProvider Time);

/// <param name="Days">After how many days without use something is deleted.</param>
/// <param name="AuditDays">For how many days it is known who had what deleted or handed over.</param>
public sealed record KeepingTerms(int Days, int AuditDays);
