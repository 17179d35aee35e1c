using AssistantBot.Channels.Activities;
using AssistantBot.Conversation.Content;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Channels.Pages.Forms;

/// <summary>A plugin on plain pages: its whole form, and the report on what was entered. Nothing is kept but what the page itself holds.</summary>
internal static class FormPage
{
    public static async Task<Page> ShowAsync(string name, HttpRequest request, IContent content, SourceLabel label)
    {
        if (content.Current.Plugins.Find(name) is not { } plugin) return FormListPage.NotFound(content.Current.Plugins);
        try
        {
            var entries = await FormEntries.ReadAsync(request);
            var filled = FilledForm.Read(plugin, entries.Values);
            return entries.IsSent && filled.Problems.Count == 0 ? Outcome(plugin, filled, label) : Questions(plugin, entries, filled);
        }
        catch (ChannelRefusal refusal)
        {
            return Refused(plugin, refusal);
        }
    }

    /// <summary>The form, with what was entered; its problems are told once it was sent.</summary>
    public static Page Questions(IPlugin plugin, FormEntries entries, FilledForm filled)
    {
        var view = new FormView(plugin.Name, plugin.Form, entries.IsSent ? filled : filled with { Problems = [] }, entries);
        var isWrong = view.Filled.Problems.Count > 0;
        return new Page(isWrong ? $"Problem: {plugin.Title}" : plugin.Title, Html.Of($"""
            <h1>{plugin.Title}</h1>
            <p>{plugin.Purpose}</p>
            {FormHtml.Show(view)}
            """))
        {
            Section = FormListPage.Path,
            Status = isWrong ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };
    }

    public static Page Refused(IPlugin plugin, ChannelRefusal refusal) => new($"Problem: {plugin.Title}", Html.Of($"""
        <h1>{plugin.Title}</h1>
        <p class="problem">{refusal.Message}</p>
        <p><a href="/forms/{plugin.Name}">Begin again</a></p>
        """))
    {
        Section = FormListPage.Path,
        Status = refusal.Status,
    };

    private static Page Outcome(IPlugin plugin, FilledForm filled, SourceLabel label)
    {
        var report = plugin.Evaluate(filled.Answers);
        var citations = new CitationHtml(label, report.Citations);
        return new Page($"Result: {plugin.Title}", Html.Of($"""
            <h1>{report.Title}</h1>
            {ReportHtml.Show(report, citations)}
            {Save(plugin, filled)}
            <p><a href="/forms/{plugin.Name}">Answer the questions again</a></p>
            {citations.List()}
            """))
        {
            Section = FormListPage.Path,
        };
    }

    /// <summary>The same entries once more, for a paper or to be changed.</summary>
    private static Html Save(IPlugin plugin, FilledForm filled) => Html.Of($"""
        <form class="save" method="post" action="/forms/{plugin.Name}/paper">
        {Html.Each(filled.Typed, entry => Html.Of($"""<input type="hidden" name="{entry.Key}" value="{entry.Value}">"""))}
        <button type="submit" name="{FormEntries.FormatName}" value="word">Save as Word</button>
        <button type="submit" name="{FormEntries.FormatName}" value="excel">Save as Excel</button>
        <button type="submit" name="{FormEntries.FormatName}" value="csv" class="quiet">Save as CSV</button>
        <button type="submit" formaction="/forms/{plugin.Name}" class="quiet">Change my answers</button>
        </form>
        """);
}
