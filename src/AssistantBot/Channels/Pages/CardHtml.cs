using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Channels.Pages;

/// <summary>What a reply shows beside its text, on a page that cannot be answered in.</summary>
internal static class CardHtml
{
    public static Html Show(Card? card) => card switch
    {
        ReportCard { Report: var report } => Html.Each(report.Sections, Section),
        FormCard form => Html.Of($"""
            <h2>{form.Title}</h2>
            <p>{form.Form.Introduction}</p>
            <ol>{Html.Each(form.Form.Fields, field => Html.Of($"<li>{field.Prompt}</li>"))}</ol>
            <p>Answer these in <a href="/">the chat</a>, where you can go back, skip, and stop and come back.</p>
            """),
        _ => Html.None,
    };

    private static Html Section(ReportSection section) => Html.Of($"""
        <h2>{section.Heading}</h2>
        <ul>{Html.Each(section.Lines, line => Html.Of($"<li>{line.Text}{Html.Each(line.Sources, source => Html.Of($""" <a href="{source.Path}">{source.Title}</a>"""))}</li>"))}</ul>
        """);
}
