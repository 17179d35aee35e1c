using AssistantBot.Plugins.CostApportionment.Sharing;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.CostApportionment;

/// <summary>The places of the sources that the calculator follows.</summary>
/// <param name="Examples">Who shares by a basis.</param>
/// <param name="Agreement">Where it is said that an agreement must settle the sharing of costs.</param>
/// <param name="Compensation">South London's agreement with Sutton.</param>
/// <param name="Horizon">The ten years of East Lindsey and South Holland.</param>
/// <param name="Expected">What East Lindsey and South Holland expect to save, as printed.</param>
/// <param name="Ratio">Birstall's benefit-to-cost ratio, as printed.</param>
/// <param name="Payback">When South Oxfordshire and Vale of White Horse have their investment back, as printed.</param>
internal sealed record Sources(
    IReadOnlyDictionary<Basis, Example> Examples, Citation Agreement, Citation Compensation, Citation Horizon, Citation Expected, Citation Ratio, Citation Payback)
{
    private const string EastLindsey = "Case study: East Lindsey and South Holland";

    /// <exception cref="ToolkitException">The corpus lacks one of the places.</exception>
    public static Sources Read(IToolkit toolkit) => new(
        ReadExamples(toolkit),
        toolkit.Place("hmep", "3.22", "means of sharing"),
        toolkit.Place("lgg", "Case study: South London Waste Partnership", "compensation to Sutton, paid by the other boroughs"),
        toolkit.Place("lgg", EastLindsey, "over 10 years"),
        toolkit.Place("lgg", EastLindsey, "around £19.4 million"),
        toolkit.Place("hmep", "Case study 7", "benefits (efficiencies)"),
        toolkit.Place("lgg", "Case study: South Oxfordshire and Vale of White Horse", "recouped"));

    private static Dictionary<Basis, Example> ReadExamples(IToolkit toolkit) => new()
    {
        [Basis.Equal] = new("Bromsgrove and Redditch divided their redundancy costs equally, and the four Black Country councils paid their outside advisers in equal parts.",
            [toolkit.Place("lgg", "Case study: Bromsgrove and Redditch", "redundancy costs equally"), toolkit.Place("hmep", "Case study 1", "equally paid for")]),
        [Basis.Population] = new("East Lindsey and South Holland share costs, savings and their transition fund by population.",
            [toolkit.Place("lgg", EastLindsey, "population as the basis"), toolkit.Place("lgg", EastLindsey, "63 per cent from East Lindsey")]),
        [Basis.Staff] = new("The Tri-borough councils divide savings by how many of each borough's staff work on a service.", [toolkit.Place("hmep", "Case study 5", "number of staff from each borough")]),
        [Basis.Turnover] = new("The shares in Tayside Contracts follow the turnover with each of its three councils.", [toolkit.Place("hmep", "Case study 2", "ratio of turnover")]),
        [Basis.Use] = new("Nottinghamshire's parking service reckons its saving by the ticket, £0.50 on each one processed.", [toolkit.Place("hmep", "Case study 6", "processing a single ticket")]),
        [Basis.Fixed] = new("East Lindsey holds a fixed 63 per cent of the shares in the company that it owns with South Holland.", [toolkit.Place("lgg", EastLindsey, "owns 63 per cent")]),
        [Basis.Weights] = new("No source tells of weights of its own; whatever is chosen, the agreement has to say by what means costs are shared.", [toolkit.Place("hmep", "3.22", "means of sharing")]),
    };
}

/// <param name="Text">Who does it so, in one sentence.</param>
internal sealed record Example(string Text, IReadOnlyList<Citation> Sources);
