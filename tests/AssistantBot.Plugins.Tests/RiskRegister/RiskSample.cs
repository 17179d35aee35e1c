using AssistantBot.Plugins.Tests.Toolkit;

namespace AssistantBot.Plugins.Tests.RiskRegister;

/// <summary>Four short lists of risks.</summary>
internal static class RiskSample
{
    public const string SetUp = "hmep/Table 2";
    public const string Rotherham = "paths/with-the-risk-register/Risks that Rotherham's report names";
    public const string Steps = "paths/with-the-risk-register/What to do with the risk register";

    private static readonly List<string> Rated = ["Ref", "Risk", "Likelihood", "Consequence", "Combined", "Action to manage the risk", "Managed by"];
    private static readonly List<string> Unrated = ["Ref", "Risk", "Action", "Read"];

    public static TableToolkit Toolkit() => new()
    {
        Tables =
        {
            [SetUp] = ([.. Rated],
            [
                ["1", "No partner is found", "M", "H", "M/H", "Ask the neighbours", ""],
                ["2", "Delay", "M", "L", "M/L", "Manage it as a project", ""],
                ["3", "No money", "L", "M", "L/M", "A business case", ""],
                ["4", "Cuts", "H", "L", "H/L", "", ""],
            ]),
            ["hmep/Table 4"] = ([.. Rated], [["1", "Partners tire", "M", "H", "M/H", "Show benefits", ""]]),
            [Rotherham] = ([.. Unrated], [["1", "Benefits fail", "A business case", "Money -> rotherham Section 9"], ["2", "Bad press", "", "Press -> rotherham Section 9"]]),
            ["paths/with-the-risk-register/Barriers that East Herts lists"] = ([.. Unrated], [["1", "No data", "", "Barriers -> eastherts Appendix E"]]),
            [Steps] = (["When", "Step", "Read"],
            [
                ["unrated", "Rate the rest.", ""], ["no owner", "Name owners.", ""], ["no action", "Agree actions.", ""], ["high", "Begin with the high ones.", ""], ["always", "Look again.", "-> hmep 3.17"],
            ]),
        },
    };
}
