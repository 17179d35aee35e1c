using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins;

/// <summary>
/// A deterministic instrument of the toolkits: a form, and a pure function from its answers to a report.
/// Every surface (conversation, card, command line, model tool) is made from these two.
/// </summary>
public interface IPlugin
{
    /// <summary>Stable name in lower case with hyphens, such as <c>driver-questionnaire</c>.</summary>
    string Name { get; }

    /// <summary>What people call it, such as "Driver questionnaire".</summary>
    string Title { get; }

    /// <summary>One sentence on what it is for.</summary>
    string Purpose { get; }

    /// <summary>Words that ask for it, in lower case, besides its name and title.</summary>
    IReadOnlyList<string> Invitations { get; }

    /// <summary>What it makes or fills in, in lower case; these words ask for it only straight behind one for making ("draft an SLA"), for else they are asked about.</summary>
    IReadOnlyList<string> Makes => [];

    /// <summary>The values of a wish that gives some at once, such as "split £90,000 between Angus and Dundee", in the order in which they are read; empty where the text is no such wish.</summary>
    IReadOnlyList<TypedValue> Hear(string text) => [];

    /// <summary>What it asks.</summary>
    Form Form { get; }

    /// <summary>
    /// What stands in the way of a report beyond single fields, such as percentages that do not sum to 100; empty where nothing does.
    /// Whoever evaluates asks this first.
    /// </summary>
    IReadOnlyList<FormProblem> Check(FormAnswers answers) => [];

    /// <summary>The result of the answers given so far. Fields that were asked and left out are reported as not answered.</summary>
    /// <param name="answers">Canonical values by path; each was accepted by its field, required ones are there, and <see cref="Check"/> found nothing.</param>
    Report Evaluate(FormAnswers answers);
}

/// <summary>
/// Makes a plugin from the toolkits' tables; made anew whenever the corpus changes. A public factory of this assembly with no
/// parameters is found by itself: adding a plugin is adding its folder.
/// </summary>
public interface IPluginFactory
{
    /// <summary>Its place among the plugins that are offered, lowest first: the order in which an officer would come to need them.</summary>
    int Order => 100;

    /// <exception cref="ToolkitException">A table that the plugin needs is missing or malformed.</exception>
    IPlugin Create(IToolkit toolkit);
}
