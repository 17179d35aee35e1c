using AssistantBot.Plugins.Tests.Toolkit;

namespace AssistantBot.Plugins.Tests.SuccessChecklist;

/// <summary>A checklist of three characteristics.</summary>
internal static class ChecklistSample
{
    public const string Checklist = "eastherts/Appendix A";
    public const string Reading = "paths/with-the-success-checklist/What to read and ask for each characteristic";
    public const string Steps = "paths/with-the-success-checklist/What to do with the success checklist";

    public static TableToolkit Toolkit() => new()
    {
        Tables =
        {
            [Checklist] = (["No", "Characteristic", "Evidence or evaluation"], [["1", "Clear aims that are shared", ""], ["2", "Clear governance", ""], ["3", "A strong brand", ""]]),
            [Reading] = (["No", "In short", "Found by", "Advice", "Learn from", "Ask"],
            [
                ["3", "a brand", "logo, new name", "Promote the benefits. -> hmep 5.1", "PANNEL built one team. -> lgg PANNEL", "By which name is it known?"],
                ["1", "shared aims", "common aims", "Write them down. -> hmep 3.30, hmep 4.1", "Sutton learned it. -> lgg Sutton", "Where do the aims stand?"],
                ["2", "governance", "joint committee", "Fit it to the size. -> hmep 3.28", "South London did. -> lgg South London", "Who settles a dispute?"],
            ]),
            [Steps] = (["When", "Step", "Read"], [["open", "Rate the rest.", "-> eastherts Appendix A"], ["gaps", "Give gaps an owner.", "-> hmep 3.17"], ["always", "Look again next year.", "-> hmep 4.9"]]),
        },
    };
}
