using AssistantBot.Conversation.Content;

namespace AssistantBot.Channels.Pages.Forms;

/// <summary>What can be filled in.</summary>
internal static class FormListPage
{
    public const string Path = "/forms";

    public static Page Show(PluginCatalog plugins) => new("Forms", Html.Of($"""
        <h1>Forms</h1>
        <p>Each takes your figures or judgements and gives a report with its sources, which you can save as a Word or Excel paper. Nothing that you enter here is kept.</p>
        {List(plugins)}
        """))
    {
        Section = Path,
    };

    public static Page NotFound(PluginCatalog plugins) => new("Page not found", Html.Of($"""
        <h1>There is no such form</h1>
        <p>These can be filled in:</p>
        {List(plugins)}
        """))
    {
        Section = Path,
        Status = StatusCodes.Status404NotFound,
    };

    private static Html List(PluginCatalog plugins) => Html.Of($"""
        <ul>{Html.Each(plugins.All, plugin => Html.Of($"""<li><a href="/forms/{plugin.Name}">{plugin.Title}</a> {plugin.Purpose}</li>"""))}</ul>
        """);
}
