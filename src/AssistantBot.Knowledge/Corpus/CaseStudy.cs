namespace AssistantBot.Knowledge.Corpus;

/// <summary>The facts of a case study by which cases are filtered, sorted and compared. What the source does not say is "not stated".</summary>
/// <param name="Locator">Place in the source.</param>
/// <param name="Group">Of <see cref="Groups"/>.</param>
/// <param name="Vehicle">The legal form.</param>
/// <param name="Left">Partners that left.</param>
/// <param name="Joined">Partners that joined later.</param>
public sealed record CaseStudy(
    string Name, string Locator, IReadOnlyList<string> Councils, IReadOnlyList<string> Services, IReadOnlyList<string> Group, string Model, string Governance,
    string Vehicle, string Began, IReadOnlyList<CaseAmount> Savings, IReadOnlyList<CaseAmount> Costs, string Apportionment,
    IReadOnlyList<string> Left, IReadOnlyList<string> Joined, IReadOnlyList<CaseLesson> Lessons)
{
    /// <summary>What stands for a fact that the source does not give.</summary>
    public const string NotStated = "not stated";

    /// <summary>The four groups of services of the HMEP toolkit (3.2).</summary>
    public static IReadOnlyList<string> Groups { get; } = ["operational", "back office", "technical", "management"];
}

/// <param name="Amount">As printed, such as <c>£250k</c> or <c>15 per cent</c>.</param>
/// <param name="Recurrence"><c>annual</c>, <c>one-off</c> or <c>total</c>.</param>
/// <param name="Standing"><c>achieved</c>, <c>expected</c> or <c>target</c>.</param>
public sealed record CaseAmount(string Amount, string Period, string Recurrence, string Standing, string What);

/// <param name="Theme">A key of <c>themes.yaml</c>.</param>
/// <param name="Locator">Place in the source.</param>
public sealed record CaseLesson(string Theme, string Text, string Locator);
