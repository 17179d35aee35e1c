using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.SavingsLog;

/// <summary>Makes the savings log from HMEP 4.7 to 4.10.</summary>
public sealed class SavingsLogFactory : IPluginFactory
{
    public int Order => 110;

    public IPlugin Create(IToolkit toolkit) => new SavingsLogPlugin(new SavingsGuidance(
        toolkit.Place("hmep", "4.7"), toolkit.Place("hmep", "4.8"), toolkit.Place("hmep", "4.9"), toolkit.Place("hmep", "4.10"), toolkit.Place("hmep", "4.12")));
}

/// <summary>Where the toolkit tells how savings are logged and reviewed.</summary>
/// <param name="Audit">Savings are auditable and referenced to the business case.</param>
/// <param name="Kinds">Cashable or cost avoidance, and what can't be quantified.</param>
/// <param name="Purpose">What the annual review is for.</param>
/// <param name="Review">What it must cover.</param>
/// <param name="Actions">Improvement actions with persons and dates.</param>
internal sealed record SavingsGuidance(Citation Audit, Citation Kinds, Citation Purpose, Citation Review, Citation Actions);
