using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Privacy;

/// <summary>What is said about what is kept.</summary>
internal static class PrivacyWords
{
    public const string Ask = "What do you hold about me?";
    public const string Send = "Send me my data";
    public const string Delete = "Forget me";

    private const string Yes = "Yes, delete it";
    private const string No = "No, keep it";
    private const string CopyFirst = "Send me a copy first";

    /// <summary>Said where nothing is remembered, so that there is nothing to tell or delete.</summary>
    public static Reply Stateless { get; } = Say("A question that is asked this way is answered and not kept. What is kept of conversations I tell you there: say \"what do you hold about me\" in the chat.");

    public static string HowLong(KeepingTerms terms) =>
        $"What is not used for {Days(terms.Days)} is deleted by itself. That somebody had something deleted or handed over, and when, is known for {Days(terms.AuditDays)}, without what it was.";

    public static Reply Tell(Holdings holdings, KeepingTerms terms) => holdings.IsEmpty
        ? Say($"I keep nothing that you told me: no question, no form, no file. {HowLong(terms)}", "What can you do?")
        : Say($"This is what I keep about you:\n\n{holdings.Lines}\n\nIt lets me take up where we were. People who run me for your council could look it up; nobody else is shown it. {HowLong(terms)}\n\nSay \"send me my data\" for a copy, or \"forget me\" to have it deleted.", Send, Delete);

    public static Reply Confirm(Holdings holdings) =>
        Say($"This is what I keep about you:\n\n{holdings.Lines}\n\nShall I delete all of it? It cannot be brought back. Say yes to delete it, or ask for a copy first.", Yes, CopyFirst, No);

    public static Reply ConfirmAgain { get; } = Say("Save that copy first, for it goes with the rest. Shall I delete it all now? It cannot be brought back.", Yes, No);

    public static Reply Deleted(Holdings holdings, KeepingTerms terms) => Say(
        $"I have deleted it: {holdings.Counts}. Two things stay: that you had it deleted, and when, for {Days(terms.AuditDays)}; and the numbers of the latest messages, so that one that comes twice is not answered twice. "
        + "What your chat program shows of our talk is kept there and not by me.", "What can you do?");

    public static Reply Kept { get; } = Say("I have deleted nothing.", Ask);

    public static Reply NothingKept { get; } = Say("I keep nothing that you told me, so there is nothing to delete.", "What can you do?");

    public static Reply Copied(IReadOnlyList<Paper> papers) => Say("Here is all that I keep about you: as a document to read, and as data for programs.", Delete) with { Files = papers };

    public static Reply NotWritten { get; } = Say("I could not write the files: there is no room, or no right to write where papers are kept. Nothing was changed; please try again, or ask whoever looks after me.", Send);

    public static Reply CannotWrite(Holdings holdings) => Say($"I can't make files here. This is what I keep about you:\n\n{holdings.Lines}");

    // What is said in front of others names no question and no file.
    public static Reply TellShared(Holdings holdings) => Say(
        $"Of yours I keep {holdings.Counts}. Others read along here, so for all the rest, a copy or to have it deleted everywhere, open a chat with me alone and say \"what do you hold about me\".", Delete);

    public static Reply CopyShared { get; } = Say("Others read along here, so I hand over nothing of yours. Open a chat with me alone and say \"send me my data\".");

    public static Reply ConfirmShared(Holdings holdings) => Say(
        $"Of yours I keep {holdings.Counts}. Shall I delete that? For what I keep about you elsewhere, open a chat with me alone and say \"forget me\".", Yes, No);

    private static Reply Say(string text, params string[] suggestions) => new(ReplyKind.Help, text) { Suggestions = suggestions };

    private static string Days(int days) => days == 1 ? "1 day" : $"{days} days";
}
