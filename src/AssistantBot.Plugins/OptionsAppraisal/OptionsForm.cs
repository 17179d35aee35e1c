using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Forms.Amounts;

namespace AssistantBot.Plugins.OptionsAppraisal;

/// <summary>What the options appraisal asks.</summary>
internal static class OptionsForm
{
    public const string Service = "service";
    public const string Criteria = "criteria";
    public const string Options = "options";
    public const string Name = "name";
    public const string Weight = "weight";
    public const string Scores = "scores";
    public const string Cost = "cost";
    public const string Benefit = "benefit";

    /// <summary>How many options are compared at least (HMEP 3.16).</summary>
    public const int LeastOptions = 3;

    /// <param name="rule">HMEP 3.16.</param>
    /// <param name="methods">The LG Group guide on alternatives.</param>
    public static Form Create(Citation rule, Citation methods) => new(
        "I compare at least three options on criteria that you weigh. You score; I do the sums.",
        [
            new TextField(Service, "Service", "Which service is it about?", "The options meet one business need.", rule) { Carries = CarriedWords.Service, Example = "street lighting" },
            new RecordsField(
                Options, "Options", "Which options do you compare? At least three, for example delivery in-house, procurement by one council alone, and procurement together with others.",
                "An options appraisal compares at least three options for meeting the business need.", rule, "option",
                [
                    new TextField(Name, "Option", "What is the option called?", "A few words that members will understand.", rule),
                    new ScoresField(Scores, "Scores", "How does it score on each criterion, from 0 to 10, in their order?", "Scores make the judgement open to challenge.", methods)
                    {
                        Example = "7, 4, 9", When = answers => answers.Count(Criteria) > 0,
                    },
                    new MoneyField(Cost, "Cost", "What does it cost over its whole life, in pounds?", "The appraisal is a high-level analysis of costs and benefits.", rule) { Presence = Presence.OnRequest, Example = "£1.2m" },
                    new MoneyField(Benefit, "Benefit", "What is its benefit over its whole life, in pounds?", "The appraisal is a high-level analysis of costs and benefits.", rule) { Presence = Presence.OnRequest, Example = "£1.5m" },
                ],
                LeastOptions, 10) { Presence = Presence.Required, ByRow = true, RowPrompt = "How does \"{0}\" score on each criterion, from 0 to 10, in their order?" },
            new RecordsField(
                Criteria, "Criteria", "Which criteria count, and how heavily? For example: savings 40, quality 30, local jobs 30.",
                "Some approaches weigh outcomes that are not financial; a key concern, such as keeping jobs in the area, must be built in.", methods, "criterion",
                [
                    new TextField(Name, "Criterion", "What is the criterion?", "One thing that matters to the decision.", methods, 80),
                    new NumberField(Weight, "Weight", "How much weight has it?", "Only the share of all weights counts; without weights all count alike.", methods, 0, 1000, 2) { Example = "40" },
                ],
                1, 12) { Presence = Presence.Required },
        ]);
}
