using System.Text.Json.Nodes;

namespace AssistantBot.Plugins.Forms;

/// <summary>A question answered yes, no or not sure, in any ordinary wording.</summary>
public sealed record YesNoField(string Id, string Label, string Prompt, string Help, Citation Source)
    : Field(Id, Label, Prompt, Help, Source)
{
    public const string Yes = "yes";
    public const string No = "no";
    public const string Unsure = "unsure";

    private static readonly string[] YesWords =
        ["yes", "y", "yeah", "yep", "yup", "yh", "ya", "aye", "true", "correct", "right", "definitely", "absolutely", "certainly", "sure",
         "of course", "indeed", "i think so", "i believe so", "i would say so", "probably", "most likely", "very much", "very much so",
         "it is", "it does", "it would", "they do", "they are", "we do", "we are", "we have", "there are", "there is", "ok", "affirmative",
         "without doubt", "without a doubt", "no doubt", "i do", "totally", "obviously", "clearly", "mostly", "largely", "for sure"];

    private static readonly string[] NoWords =
        ["no", "n", "nope", "nah", "false", "never", "not really", "not at all", "i don't think so", "i do not think so", "don't think so",
         "probably not", "not that i know of", "not to my knowledge", "i doubt it", "unlikely", "hardly", "it isn't", "it is not", "it doesn't", "it does not",
         "they don't", "they do not", "we don't", "we do not", "we haven't", "there aren't", "there isn't", "definitely not", "certainly not",
         "absolutely not", "of course not", "no way", "negative", "none", "not yet", "not now", "it wouldn't", "we aren't", "not particularly"];

    private static readonly string[] UnsureWords =
        ["not sure", "unsure", "don't know", "do not know", "dont know", "dunno", "idk", "no idea", "maybe", "perhaps", "possibly", "it depends",
         "depends", "hard to say", "can't say", "cannot say", "unknown", "not certain", "uncertain", "could be", "might be", "yes and no",
         "i'm not sure", "i am not sure", "not clear", "unclear", "?", "we don't know", "i couldn't say", "who knows", "in part", "partly", "sort of"];

    private static readonly string[] YesOpenings = ["yes", "yeah", "yep", "yup", "aye", "definitely", "absolutely", "certainly", "probably", "of course"];

    private static readonly string[] NoOpenings =
        ["no", "nope", "nah", "not really", "probably not", "definitely not", "certainly not", "absolutely not", "of course not", "i don't think", "i doubt"];

    private static readonly string[] UnsureOpenings =
        ["not sure", "unsure", "don't know", "dont know", "no idea", "maybe", "perhaps", "possibly", "it depends", "depends", "hard to say", "not certain", "i'm not sure", "i don't know"];

    private static readonly string[] Fillers =
        ["well", "oh", "um", "hmm", "er", "i'd say", "i would say", "i think", "i guess", "i suppose", "honestly", "actually", "a", "the answer is", "that's a", "so"];

    public override IReadOnlyList<Choice> Choices { get; } = [new(Yes, "Yes"), new(No, "No"), new(Unsure, "Not sure")];

    public override FieldReading Read(string typed)
    {
        var said = Plain(typed);
        if (Match(said) is { } value) return FieldReading.Accepted(value);

        // "yes, residents complain about it", "no - we tried": the first clause carries the answer.
        var clause = said.Split([',', '.', ';', ':', '!', '(', '\n', '–', '—'], 2)[0].Split(" - ", 2)[0].Trim();
        if (clause.Length < said.Length && Match(clause) is { } first) return FieldReading.Accepted(first);
        if (Leading(said) is { } leading) return FieldReading.Accepted(leading);

        return FieldReading.Refused("Please answer yes, no or not sure.");
    }

    public override JsonObject Schema() => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray(Yes, No, Unsure),
        ["description"] = Prompt,
    };

    private static string? Match(string said)
    {
        var bare = Strip(said);
        if (UnsureWords.Contains(bare) || UnsureWords.Contains(said)) return Unsure;
        if (NoWords.Contains(bare) || NoWords.Contains(said)) return No;
        return YesWords.Contains(bare) || YesWords.Contains(said) ? Yes : null;
    }

    /// <summary>"yes we do", "no we haven't", "not sure about that": an unmistakable opening, but never of a question.</summary>
    private static string? Leading(string said)
    {
        if (said.EndsWith('?')) return null;
        var bare = Strip(said);
        if (UnsureOpenings.Any(word => Starts(bare, word))) return Unsure;
        if (NoOpenings.Any(word => Starts(bare, word))) return No;
        return YesOpenings.Any(word => Starts(bare, word)) ? Yes : null;
    }

    private static bool Starts(string said, string word) => said.StartsWith(word + " ", StringComparison.Ordinal);

    private static string Plain(string typed) =>
        string.Join(' ', typed.ToLowerInvariant().Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', '!');

    private static string Strip(string said)
    {
        var bare = said.Trim(' ', ',', '.', '!');
        for (var again = true; again;)
        {
            again = false;
            foreach (var filler in Fillers)
            {
                if (!bare.StartsWith(filler + " ", StringComparison.Ordinal) && !bare.StartsWith(filler + ",", StringComparison.Ordinal)) continue;
                bare = bare[filler.Length..].TrimStart(' ', ',');
                again = true;
            }
        }

        foreach (var tail in (string[])[" please", " thanks", " thank you", " i think", " i guess", " i suppose", " mate"])
        {
            if (bare.EndsWith(tail, StringComparison.Ordinal)) bare = bare[..^tail.Length].TrimEnd(',', ' ');
        }

        return bare;
    }
}
