using AssistantBot.Channels.Activities;
using AssistantBot.Conversation.Content;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Channels.Pages;

/// <summary>A plugin on plain pages: its whole form, and the report on what was entered. Nothing is kept but in the page's address.</summary>
internal static class FormPage
{
    /// <summary>Says that the form was sent, for one without any answer is sent too.</summary>
    public const string Sent = "sent";

    public static Page Show(string name, IQueryCollection query, IContent content, SourceLabel label)
    {
        if (content.Current.Plugins.Find(name) is not { } plugin) return NotFound(content.Current.Plugins);
        var given = plugin.Form.Fields
            .Select(field => (field.Id, Text: query[field.Id].ToString().Trim()))
            .Where(entry => entry.Text.Length > 0)
            .ToDictionary(entry => entry.Id, entry => entry.Text, StringComparer.Ordinal);
        if (!query.ContainsKey(Sent)) return Questions(plugin, given, []);
        var readings = given.Select(entry => (entry.Key, Reading: plugin.Form.Find(entry.Key)!.Read(entry.Value))).ToList();
        var problems = readings.Where(read => read.Reading.Value is null).ToDictionary(read => read.Key, read => read.Reading.Reason ?? "", StringComparer.Ordinal);
        return problems.Count > 0
            ? Questions(plugin, given, problems)
            : Outcome(plugin, plugin.Evaluate(readings.Aggregate(FormAnswers.None, (answers, read) => answers.With(read.Key, read.Reading.Value!))), label);
    }

    private static Page Questions(IPlugin plugin, Dictionary<string, string> given, Dictionary<string, string> problems) =>
        new(problems.Count == 0 ? plugin.Title : $"Problem: {plugin.Title}", Html.Of($"""
            <h1>{plugin.Title}</h1>
            <p>{plugin.Purpose}</p>
            {FormHtml.Show(plugin.Name, plugin.Form, given, problems)}
            """))
        {
            Section = "/ask",
            Status = problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };

    private static Page Outcome(IPlugin plugin, Report report, SourceLabel label)
    {
        var citations = new CitationHtml(label, report.Citations);
        Html Line(ReportLine line) => Html.Of($"{line.Text}{citations.Marks(line.Sources)}");
        return new Page($"Result: {plugin.Title}", Html.Of($"""
            <h1>{report.Title}</h1>
            <section class="answer" aria-label="Result">
            <p><strong>{Line(report.Headline)}</strong></p>
            {Html.Each(report.Sections, section => Html.Of($"<h2>{section.Heading}</h2>\n<ul>{Html.Each(section.Lines, line => Html.Of($"<li>{Line(line)}</li>"))}</ul>"))}
            </section>
            <p><a href="/forms/{plugin.Name}">Answer the questions again</a></p>
            {citations.List()}
            """))
        {
            Section = "/ask",
        };
    }

    private static Page NotFound(PluginCatalog plugins) => new("Page not found", Html.Of($"""
        <h1>There is no such form</h1>
        <p>These can be filled in:</p>
        <ul>{Html.Each(plugins.All, plugin => Html.Of($"""<li><a href="/forms/{plugin.Name}">{plugin.Title}</a></li>"""))}</ul>
        """))
    {
        Section = "/ask",
        Status = StatusCodes.Status404NotFound,
    };
}
