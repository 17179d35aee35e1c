using System.Text.RegularExpressions;

namespace AssistantBot.Conversation.Guarding;

/// <summary>Sentences of a document that tell whoever answers what to say or do. They are about no council, and bear out nothing.</summary>
internal static partial class Instruction
{
    public static bool Is(string text) => Pattern().IsMatch(text);

    [GeneratedRegex(@"\A\W*(?:system|assistant|user|developer)\s*:|\b(?:note to|dear) assistants?\b|\bassistants? (?:must|should|shall) \w+|\b(?:when|if) asked\b|\b(?:the|your|every|each|any|all) (?:next |following )?(?:answers?|repl(?:y|ies)|responses?) (?:must|should|shall)\b|\bto (?:every|each|any|your) (?:answer|reply|response)\b|\bignore (?:all|any|the|your|every|previous|earlier)\b.{0,30}\b(?:instructions?|rules?|prompts?)\b|\b(?:say|state|answer|claim|pretend|confirm) that\b.{0,80}\band cite\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
