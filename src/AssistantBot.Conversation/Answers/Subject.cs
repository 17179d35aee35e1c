using System.Text.RegularExpressions;
using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Conversation.Answers;

/// <summary>Whether a question is about what the toolkits are about.</summary>
internal static partial class Subject
{
    /// <summary>Words that show a question to be about councils, their services, and sharing and running them.</summary>
    private static readonly HashSet<string> Ours = [.. EnglishAnalyzer.Terms(
        "share shared sharing service services council councils authority authorities partner partners partnership joint jointly join joining merge merger merging collaborate collaboration collaborative collaborating " +
        "save saving savings cost costs budget staff staffing employees redundancy redundancies governance committee contract contracts procurement procure tender OJEU member members councillor councillors officer officers cabinet " +
        "executive scrutiny agreement SLA memorandum MoU TUPE business case benefits risk risks toolkit HMEP highway highways roads parking revenues chief management manager managers outsource outsourcing outsourced " +
        "district county borough unitary local government efficiency back office procurement sovereignty trust lead neighbour neighbours neighbouring case study studies pathfinder appendix checklist waste bins recycling CCTV payroll audit legal finance " +
        "Teckal statutory section delegate delegated stakeholder stakeholders baseline resilience pooled pool team teams lessons options appraisal company bosses boss director directors")];

    /// <summary>True where a word of the question, or a synonym, belongs to the field, or names somebody in the corpus.</summary>
    public static bool IsOurs(ResolvedQuestion question) =>
        question.Meaningful.Any(clause => clause.Terms.Any(term => Ours.Contains(term.Term))) || question.Names.Any(name => question.Meaningful.Contains(name));

    /// <summary>True where the corpus knows every word of the question, and one of them is more than a number.</summary>
    public static bool IsWhollyKnown(ResolvedQuestion question) =>
        question.Meaningful.All(clause => clause.Known) && question.Meaningful.Any(clause => char.IsLetter(clause.Word[0]));

    /// <summary>True for what a resident or anyone asks about their own affairs.</summary>
    public static bool IsPrivate(string text) => Private().IsMatch(text) && !Work().IsMatch(text);

    /// <summary>
    /// True where the question writes a word in capitals that the corpus does not have: a council of which the toolkits say nothing.
    /// </summary>
    public static bool StrangePlace(ResolvedQuestion question) =>
        question.Meaningful.Any(clause => !clause.Known && Regex.IsMatch(question.Text, $@"(?<=[a-z,;'’] ){char.ToUpperInvariant(clause.Word[0])}{Regex.Escape(clause.Word[1..])}\b"));

    [GeneratedRegex(@"\bmy (?!council(?! tax)|service|authority|team|director|department|organisation|members?\b|boss|leader|committee|colleagues|partners?|district|county|borough|report|paper|chief|area|staff|project|business case|question)|\b(buy|book|renew|vote for|recipe|translate|weather|poem|python|javascript|joke|song|movie|film|football|horoscope|dinner|lunch|recipes?|bitcoin|train to|meaning of life|capital of)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Private();

    [GeneratedRegex(@"\b(shared?|sharing|joint|jointly|partners?|partnership|councils?(?! tax)|authorit(y|ies)|collaborat\w+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Work();
}
