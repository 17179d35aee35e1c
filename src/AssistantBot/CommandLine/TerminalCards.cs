using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Channels.Activities.Cards;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.CommandLine;

/// <summary>Cards as Adaptive Card JSON, whole, as a channel that can show everything gets them.</summary>
internal sealed class TerminalCards(SourceLabel label)
{
    public JsonNode? Write(Card? card) => card switch
    {
        FormCard form => FormCardWriter.Write(form, ChannelTraits.Unlimited)[0],
        ReportCard report => ReportCardWriter.Write(report.Report, new CitationWriter(label, null), ChannelTraits.Unlimited),
        WelcomeCard welcome => WelcomeCardWriter.Write(welcome, ChannelTraits.Unlimited),
        CaseCard { Case: var one } => CaseCardWriter.Write(one, new CitationWriter(label, null)),
        ComparisonCard { Cases: var cases } => ComparisonCardWriter.Write(cases, new CitationWriter(label, null)),
        _ => null,
    };
}
