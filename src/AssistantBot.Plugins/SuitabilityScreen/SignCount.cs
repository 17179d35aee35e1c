using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.SuitabilityScreen;

/// <summary>How many signs of one kind are there. Each counts one.</summary>
/// <param name="Speaks">One of <see cref="SignTable.Kinds"/>.</param>
/// <param name="Asked">Signs of that kind, or none where they were not asked.</param>
internal sealed record SignCount(string Speaks, IReadOnlyList<Sign> Asked, FormAnswers Answers)
{
    public IReadOnlyList<Sign> Present { get; } = [.. Asked.Where(sign => Answers[sign.Id] == YesNoField.Yes)];

    /// <summary>Not sure, or not answered.</summary>
    public IReadOnlyList<Sign> Unknown { get; } = [.. Asked.Where(sign => Answers[sign.Id] is null or YesNoField.Unsure)];

    public int Absent => Asked.Count - Present.Count - Unknown.Count;

    /// <summary>How many would be there if every unknown one were.</summary>
    public int Most => Present.Count + Unknown.Count;

    /// <summary>"3 of 5"</summary>
    public string InWords => $"{Present.Count} of {Asked.Count}";
}

/// <summary>The three counts, and what they come to: more signs for one kind of partner than against sharing make a candidate.</summary>
internal sealed record Screening(SignCount Public, SignCount Private, SignCount Against)
{
    public static Screening Of(ScreenTables tables, FormAnswers answers)
    {
        SignCount Count(string speaks) => new(speaks, [.. tables.Signs.Where(sign => sign.Speaks == speaks && ScreenForm.IsAsked(speaks, answers))], answers);
        return new Screening(Count(SignTable.Public), Count(SignTable.Private), Count(SignTable.Against));
    }

    public IReadOnlyList<SignCount> All => [Public, Private, Against];

    private int For => Math.Max(Public.Present.Count, Private.Present.Count);

    /// <summary>Null while no sign is known to be there.</summary>
    public bool? IsCandidate => For == 0 && Against.Present.Count == 0 ? null : For > Against.Present.Count;

    /// <summary>The kind of partner with more signs; null where both have as many.</summary>
    public string? Partner => (Public.Present.Count - Private.Present.Count) switch { > 0 => SignTable.Public, < 0 => SignTable.Private, _ => null };

    /// <summary>Whether the signs that are not known could turn the outcome: whether the service is a candidate, or with whom.</summary>
    public bool CouldTurn => IsCandidate switch
    {
        true => Against.Most >= For || PartnerCouldTurn,
        false => Math.Max(Public.Most, Private.Most) > Against.Present.Count,
        null => All.Any(count => count.Unknown.Count > 0),
    };

    private bool PartnerCouldTurn => Partner switch
    {
        SignTable.Public => Private.Most >= Public.Present.Count,
        SignTable.Private => Public.Most >= Private.Present.Count,
        _ => Public.Unknown.Count + Private.Unknown.Count > 0,
    };
}
