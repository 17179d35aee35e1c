using AssistantBot.Conversation.Decisions;
using AssistantBot.Conversation.Forms;
using AssistantBot.Conversation.Memory;
using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Drafting;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Drafting;

/// <summary>Takes documents that people hand over, and fills in from them what their passages bear on.</summary>
internal sealed class DocumentDesk(IDocumentReader? reader, IEvidenceFinder? finder, FormEngine engine)
{
    private const int LongestName = 100;

    /// <summary>The form drafted from the files of the turn, or why not.</summary>
    public async Task<Decision> TakeAsync(Situation now, CancellationToken cancel)
    {
        if (reader is null || finder is null) return now.Hint(TurnOutcome.Helped, "I can't read documents here.");
        if (Wanted(now) is not { } plugin) return Offer(now);
        var (documents, problems) = await ReadAsync(now.Turn.Attachments, cancel);
        if (documents.Count == 0) return now.Say(TurnOutcome.Refused, new Reply(ReplyKind.Help, problems));

        var aside = FormDesk.PutAside(now, plugin);
        var session = now.Memory.FormOf(now.Turn, plugin.Name) is { Stage: not FormStage.Finished } begun ? begun
            : FormDesk.Begun(now, engine.Start(plugin, CouncilNames.Of(now.Content), FormDesk.CarriedInto(now, plugin))).Session!;
        var open = FormDesk.Opened(now, session)!;
        var drafter = (IDraftingPlugin)plugin;
        var evidence = documents.ConvertAll(document => finder.Find(document, drafter.Topics));
        var drafted = open.With(FormRows.Align(open.Form, evidence.Aggregate(open.Answers, drafter.Draft)));
        var found = string.Join("\n\n", evidence.Select(each => Found(each, drafter, open.Form)));
        var aloud = aside.Title.Length == 0 ? "" : $"I have put the {aside.Title} aside.\n\n";
        return FormDesk.Take(aside.Situation, session, engine.Draft(drafted, $"{aloud}{problems}{(problems.Length > 0 ? "\n\n" : "")}{found}\n\nI judge nothing: what was found stands beside each question, for you to read and rate.\n\n"));
    }

    /// <summary>The plugin to draft for: the one that is named, else the one whose form is open.</summary>
    private static IPlugin? Wanted(Situation now)
    {
        if (Invitations.Named(now.Text, now.Content.Plugins) is IDraftingPlugin named) return named;
        return FormDesk.Mine(now) is { Session.Stage: not FormStage.Finished, Plugin: IDraftingPlugin open } ? open : null;
    }

    private static Decision Offer(Situation now)
    {
        var drafters = now.Content.Plugins.All.Where(plugin => plugin is IDraftingPlugin).Select(plugin => plugin.Title.ToLowerInvariant()).ToList();
        var names = FormWording.And(now.Turn.Attachments.Select(Name));
        return drafters.Count == 0
            ? now.Hint(TurnOutcome.Helped, $"I have nothing to fill in from {names}.")
            : now.Say(TurnOutcome.Helped, new Reply(ReplyKind.Help, $"I can look through {names} for evidence. Attach it again with a few words on what for: {FormWording.And(drafters)}. I keep no copy of it."));
    }

    private async Task<(List<DocumentText> Documents, string Problems)> ReadAsync(IReadOnlyList<Attached> files, CancellationToken cancel)
    {
        var (documents, problems) = (new List<DocumentText>(), new List<string>());
        foreach (var file in files)
        {
            try
            {
                await using var content = await file.OpenAsync(cancel);
                documents.Add(Clean(await reader!.ReadAsync(file.Name, content, cancel)));
            }
            catch (UnreadableDocumentException unreadable)
            {
                problems.Add($"I can't read {Name(file)}: {unreadable.Message}");
            }
            catch (Exception error) when (error is IOException or HttpRequestException or UnauthorizedAccessException)
            {
                problems.Add($"I could not fetch {Name(file)}. Please attach it again.");
            }
        }

        return (documents, string.Join("\n\n", problems));
    }

    /// <summary>What stands in a document is shown again like what people type.</summary>
    private static DocumentText Clean(DocumentText document) =>
        new(Typed.Clean(document.Title), [.. document.Pieces.Select(piece => new DocumentPiece(Typed.Clean(piece.Place), Typed.Clean(piece.Text)))]);

    /// <summary>What a document says on each topic, by number and place.</summary>
    private static string Found(DocumentEvidence evidence, IDraftingPlugin plugin, Form form)
    {
        var found = plugin.Topics.Where(topic => evidence.Found.GetValueOrDefault(topic.Key) is { Count: > 0 }).ToList();
        if (found.Count == 0) return $"I read {evidence.Document} and found nothing that bears on the {plugin.Topics.Count} topics of the {plugin.Title.ToLowerInvariant()}.";
        var lines = found.Select(topic => $"- {Name(topic.Key, form)} ({FormWording.And(evidence.Found[topic.Key].Select(quote => quote.Place).Distinct())})");
        return $"I read {evidence.Document} and found passages on {found.Count} of {plugin.Topics.Count} topics:\n\n{string.Join('\n', lines)}";
    }

    /// <summary>A file's name may say anything, and at any length.</summary>
    private static string Name(Attached file)
    {
        var name = Typed.Clean(file.Name);
        return name.Length > LongestName ? $"{name[..LongestName]}…" : name;
    }

    private static string Name(string key, Form form) =>
        form.Fields.OfType<RecordsField>().SelectMany(list => list.Given).FirstOrDefault(given => given.Key == key) is { } given ? $"{key}. {given.Title}" : key;
}
