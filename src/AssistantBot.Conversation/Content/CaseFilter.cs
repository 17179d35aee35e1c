using AssistantBot.Knowledge.Analysis;

namespace AssistantBot.Conversation.Content;

/// <summary>In which order cases come.</summary>
public enum CaseSort
{
    /// <summary>The corpus's own.</summary>
    None,

    /// <summary>The largest saving a year that was achieved first; cases without one are left out.</summary>
    Saving,

    /// <summary>The same with the smallest first.</summary>
    LeastSaving,

    /// <summary>The earliest first.</summary>
    Began,
}

/// <summary>Which cases are meant. Words are compared by their stems; a filter of several words needs all of them, a model its words in a row.</summary>
public sealed record CaseFilter
{
    /// <summary>Name of a council or partner.</summary>
    public string Council { get; init; } = "";

    /// <summary>What is shared.</summary>
    public string Service { get; init; } = "";

    /// <summary>operational, back office, technical or management.</summary>
    public string Group { get; init; } = "";

    /// <summary>How it is set up and governed: model, governance or legal form.</summary>
    public string Model { get; init; } = "";

    /// <summary>How costs or savings are split.</summary>
    public string Apportionment { get; init; } = "";

    /// <summary>Words anywhere in the facts.</summary>
    public string Words { get; init; } = "";

    /// <summary>Only cases that lost a partner.</summary>
    public bool LostPartner { get; init; }

    /// <summary>Only cases that a partner joined later.</summary>
    public bool GainedPartner { get; init; }

    public CaseSort Sort { get; init; }

    internal bool Fits(CaseEntry entry)
    {
        var one = entry.Case;
        return Has(Council, [one.Name, .. one.Councils, .. one.Left, .. one.Joined])
            && Has(Service, [one.Name, .. one.Services])
            && Has(Group, one.Group)
            && HasPhrase(Model, [one.Model, one.Governance, one.Vehicle])
            && Has(Apportionment, [one.Apportionment])
            && Has(Words, [one.Name, one.Model, one.Governance, one.Vehicle, one.Apportionment, .. one.Councils, .. one.Services, .. one.Group, .. one.Left, .. one.Joined])
            && (!LostPartner || one.Left.Count > 0)
            && (!GainedPartner || one.Joined.Count > 0);
    }

    /// <summary>A form of sharing is named in one breath: "shared chief executive" is not shares and a chief executive.</summary>
    private static bool HasPhrase(string wanted, IEnumerable<string> texts) =>
        wanted.Length == 0 || texts.Any(text => Phrase(text).Contains(Phrase(wanted), StringComparison.Ordinal));

    private static string Phrase(string text) => $" {string.Join(' ', EnglishAnalyzer.Terms(text))} ";

    private static bool Has(string wanted, IEnumerable<string> texts)
    {
        if (wanted.Length == 0) return true;
        var terms = texts.SelectMany(EnglishAnalyzer.Terms).ToHashSet(StringComparer.Ordinal);
        return EnglishAnalyzer.Terms(wanted).All(terms.Contains);
    }
}
