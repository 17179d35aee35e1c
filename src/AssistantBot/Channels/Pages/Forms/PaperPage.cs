using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Ports;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Channels.Pages.Forms;

/// <summary><c>POST /forms/{plugin}/paper</c>: the report on the same entries, as a file.</summary>
internal static class PaperPage
{
    public static async Task<IResult> SaveAsync(string name, HttpRequest request, IContent content, IPapers papers)
    {
        if (content.Current.Plugins.Find(name) is not { } plugin) return FormListPage.NotFound(content.Current.Plugins);
        try
        {
            var entries = await FormEntries.ReadAsync(request);
            var filled = FilledForm.Read(plugin, entries.Values);
            if (filled.Problems.Count > 0) return FormPage.Questions(plugin, entries with { IsSent = true }, filled);
            var paper = await papers.WriteAsync(plugin.Evaluate(filled.Answers), Format(entries), "", request.HttpContext.RequestAborted);
            request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
            return Results.File(paper.Path, paper.ContentType, paper.Name);
        }
        catch (ChannelRefusal refusal)
        {
            return FormPage.Refused(plugin, refusal);
        }
        catch (IOException)
        {
            return FormPage.Refused(plugin, new ChannelRefusal(StatusCodes.Status507InsufficientStorage, "NotSaved", "The file could not be written here. Go back, and try again later."));
        }
    }

    private static PaperFormat Format(FormEntries entries) => entries.Values.LastOrDefault(entry => entry.Key == FormEntries.FormatName).Value switch
    {
        "word" => PaperFormat.Word,
        "excel" => PaperFormat.Excel,
        "csv" => PaperFormat.Csv,
        _ => throw ChannelRefusal.BadSyntax("Choose whether to save as Word, Excel or CSV."),
    };
}
