namespace AssistantBot.Plugins.CostApportionment.Sharing;

/// <summary>By what something is shared.</summary>
internal enum Basis
{
    Equal,
    Population,
    Staff,
    Turnover,
    Use,
    Fixed,
    Weights,
}

/// <summary>A part of a line that is shared by one basis.</summary>
/// <param name="Percent">Of the line, more than 0 and at most 100.</param>
internal sealed record MixPart(Basis Basis, decimal Percent);

/// <summary>The names of the bases.</summary>
internal static class Bases
{
    public static IReadOnlyList<Basis> All { get; } = Enum.GetValues<Basis>();

    /// <summary>The word of the input, such as <c>population</c>.</summary>
    public static string Key(this Basis basis) => basis.ToString().ToLowerInvariant();

    /// <summary>As a heading, such as "Staff".</summary>
    public static string Title(this Basis basis) => basis switch
    {
        Basis.Equal => "Equal parts",
        Basis.Fixed => "Fixed percentages",
        Basis.Weights => "Own weights",
        _ => basis.ToString(),
    };

    /// <summary>In a sentence, such as "by population".</summary>
    public static string Phrase(this Basis basis) => basis switch
    {
        Basis.Equal => "in equal parts",
        Basis.Staff => "by staff working on the service",
        Basis.Use => "by use",
        Basis.Fixed => "by fixed percentages",
        Basis.Weights => "by weights of your own",
        _ => "by " + basis.Key(),
    };

    /// <summary>What is asked of each partner, such as "fixed percentage".</summary>
    public static string Measure(this Basis basis) => basis switch
    {
        Basis.Fixed => "fixed percentage",
        Basis.Weights => "weight",
        Basis.Staff => "number of staff",
        _ => basis.Key(),
    };

    /// <summary>The partners' column that holds the measure; null for equal parts, which need none.</summary>
    public static string? Column(this Basis basis) => basis switch
    {
        Basis.Equal => null,
        Basis.Fixed => "fixedPercent",
        Basis.Weights => "weight",
        _ => basis.Key(),
    };

    /// <summary>The basis with that key, or null.</summary>
    public static Basis? Find(string key) => All.Where(basis => basis.Key() == key).Select(basis => (Basis?)basis).FirstOrDefault();
}
