using System.Text.Json.Nodes;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.RiskRegister;

/// <summary>The register for programs.</summary>
internal static class RiskData
{
    public static JsonObject Of(FormAnswers answers, Register register) => new()
    {
        ["service"] = answers[RiskForm.Service],
        ["partnership"] = answers[RiskForm.Partnership],
        ["phase"] = register.List.Phase,
        ["counts"] = new JsonObject
        {
            ["risks"] = register.Risks.Count,
            ["high"] = register.High,
            ["unrated"] = register.Unrated,
            ["withoutOwner"] = register.WithoutOwner,
            ["dropped"] = register.Dropped.Count,
        },
        ["risks"] = new JsonArray([.. register.Risks.Select(Risk)]),
        ["dropped"] = new JsonArray([.. register.Dropped.Select(Risk)]),
    };

    private static JsonObject Risk(RegisteredRisk risk) => new()
    {
        ["ref"] = risk.Ref,
        ["risk"] = risk.Text,
        ["likelihood"] = risk.Likelihood,
        ["consequence"] = risk.Consequence,
        ["combined"] = risk.Combined,
        ["ratedBy"] = risk.RatedBy,
        ["action"] = risk.Action,
        ["owner"] = risk.Owner,
        ["source"] = risk.Listed?.Source.Source,
        ["locator"] = risk.Listed?.Source.Locator,
    };
}
