namespace AssistantBot.TeamsPackage;

/// <summary>Something to try, which Teams offers where people write.</summary>
/// <param name="Title">At most 32 characters.</param>
/// <param name="Description">What it gives, at most 128 characters.</param>
/// <param name="Prompt">What Teams puts into the box where people write.</param>
internal sealed record PromptStarter(string Title, string Description, string Prompt)
{
    /// <summary>Teams shows ten at most. For officers who work on a shared service, for newcomers, and for scrutiny members.</summary>
    public static IReadOnlyList<PromptStarter> All { get; } =
    [
        new("Is sharing worth a look?", "Nine yes-or-no questions from the highways toolkit tell whether to investigate further.", "Run the driver questionnaire"),
        new("Share costs between partners", "Splits costs and savings to the penny, compares the bases, and saves the result as Excel.", "Run the cost apportionment"),
        new("Rate a shared service", "Goes through 17 characteristics of success, with evidence that you type or hand over.", "Run the success checklist"),
        new("Make a risk register", "Risks from the toolkits, to re-rate, add to and give owners; saved as Word or Excel.", "Run the risk register"),
        new("Where do I start?", "First steps for somebody who is new to shared services.", "Where should we start with a shared service?"),
        new("What does a word mean?", "Terms of shared services in plain words, such as joint committee.", "What is a joint committee?"),
        new("Can set-up costs be recovered?", "What the toolkits say about paying for the start, with the paragraph for each statement.", "How can set-up costs be recovered?"),
        new("What did others save?", "Savings of the case studies, largest first.", "Which councils saved most?"),
        new("What went wrong elsewhere?", "Cases in which a partner left, and what was learned.", "Which councils lost a partner?"),
        new("What did others learn?", "Lessons of the case studies on one theme; ask again about staff, trust or IT.", "What have other councils learned about governance?"),
    ];
}
