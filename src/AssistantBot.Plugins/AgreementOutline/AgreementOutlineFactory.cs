using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Outlines;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.AgreementOutline;

/// <summary>Makes the agreement outline from the headings that HMEP 3.12 and 3.13 list.</summary>
public sealed class AgreementOutlineFactory : IPluginFactory
{
    private const string Document = "paths/agreement-headings";

    public int Order => 100;

    public IPlugin Create(IToolkit toolkit)
    {
        var (inHouse, external) = (toolkit.Place("hmep", "3.12"), toolkit.Place("hmep", "3.13"));
        var fields = AgreementForm.Fields(inHouse);
        var papers = new Dictionary<string, IReadOnlyList<OutlinePoint>>
        {
            [CarriedWords.InHouse] = OutlinePoint.ReadTable(toolkit.TableUnder(Document, "A service-level agreement"), fields),
            [CarriedWords.External] = OutlinePoint.ReadTable(toolkit.TableUnder(Document, "A memorandum of understanding"), fields),
        };
        return new AgreementOutlinePlugin(papers, AgreementForm.Create(fields, papers), AgreementStep.ReadTable(toolkit.TableUnder(Document, "Before it is signed")), inHouse, external);
    }
}
