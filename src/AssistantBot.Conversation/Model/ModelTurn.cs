using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Guarding;
using AssistantBot.Conversation.Model.Tools;
using AssistantBot.Conversation.Prompts;
using AssistantBot.Conversation.Turns;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Passages;
using Microsoft.Extensions.AI;

namespace AssistantBot.Conversation.Model;

/// <summary>One question to the model: rewritten, searched for, answered from evidence with tools, checked, and asked once more where too little of it stands.</summary>
internal sealed class ModelTurn
{
    /// <summary>How often the model may ask for tools; after that it has to answer.</summary>
    public const int MostRounds = 3;

    /// <summary>Passages that the model is given before it asks.</summary>
    private const int Given = 8;

    private readonly MeteredModel _model;
    private readonly PromptLibrary _prompts;
    private readonly Inquiry _inquiry;
    private readonly EvidenceBook _book;
    private readonly ToolBox _tools;

    public ModelTurn(MeteredModel model, PromptLibrary prompts, Inquiry inquiry)
    {
        (_model, _prompts, _inquiry, _book) = (model, prompts, inquiry, new EvidenceBook(inquiry.Content));
        (_tools, Text) = (new ToolBox(inquiry.Content, _book, inquiry.Progress), new CitedText(_book.All));
    }

    /// <summary>What stands so far.</summary>
    public CitedText Text { get; private set; }

    /// <summary>Sentences that were taken out.</summary>
    public List<Removal> Removed { get; } = [];

    /// <summary>The reply; where the model is not needed or has no answer, the one that is given without it.</summary>
    /// <exception cref="ModelException">The model's words cannot be had or said.</exception>
    public async Task<Reply> AnswerAsync(CancellationToken cancel)
    {
        await _inquiry.Progress.InformAsync("Searching the toolkits…");
        var (question, history) = await new Rewriting(_model, _prompts).RewriteAsync(_inquiry, cancel);
        if (history.Count == 0 && OfflineAnswerer.Screen(question, history, _inquiry.Content, null) is { } settled) return settled;
        var (plain, hits) = OfflineAnswerer.Consider(question, history, _inquiry.Content);
        if (plain.Kind is not (ReplyKind.Answer or ReplyKind.Abstain) || plain.Card is ComparisonCard) return plain;

        Gather(hits, plain);
        await _inquiry.Progress.InformAsync($"Reading {_book.All.Count} passages…");
        var writer = await WriteAsync(question, cancel);
        if (writer.HasNoAnswer && writer.Kept == 0 && _tools.Reports.Count == 0) return plain;
        if (!Stands(writer)) writer = await WriteAgainAsync(question, writer, cancel);
        if (!Stands(writer)) throw new ModelException(ModelFault.Unsupported, "too little of what the model wrote is held by the evidence");
        return Reply(plain);
    }

    private bool Stands(SentenceWriter writer) => writer.Stands || (_tools.Reports.Count > 0 && writer.Removed.Count <= writer.Kept);

    private void Gather(IEnumerable<Hit> hits, Reply plain)
    {
        foreach (var hit in hits.Take(Given)) _book.Add(hit.Passage);
        foreach (var citation in plain.Citations) _book.Add(Whole(citation));
    }

    /// <summary>The citation with its whole passage: what an answer quotes is only a part of it.</summary>
    private Plugins.Citation Whole(Plugins.Citation citation) =>
        _inquiry.Content.Knowledge.Passages.FirstOrDefault(passage => (passage.Document.Id, passage.Anchor, passage.Locator) == (citation.Document, citation.Anchor, citation.Locator)) is Passage passage
            ? AnswerText.Cite(passage, passage.Text)
            : citation;

    private async Task<SentenceWriter> WriteAsync(string question, CancellationToken cancel)
    {
        var messages = Opening(question, null);
        for (var round = 1; ; round++)
        {
            var options = _prompts.Get(PromptNames.Answer).Options();
            if (round <= MostRounds && _tools.IsOpen) options.Tools = [.. _tools.All];
            var writer = Writer();
            var stream = await ReadAsync(messages, options, writer, cancel);
            if (stream.Calls.Count == 0) return writer;
            if (options.Tools is null) throw new ModelException(ModelFault.EndlessTools, "the model goes on asking for tools instead of answering; try another model");
            messages.Add(stream.Message);
            messages.Add(await _tools.AnswerAsync(stream.Calls, cancel));
        }
    }

    /// <summary>The second try, on all evidence that was found and without tools.</summary>
    private async Task<SentenceWriter> WriteAgainAsync(string question, SentenceWriter first, CancellationToken cancel)
    {
        await _inquiry.Progress.InformAsync("Checking the answer again…");
        if (!_inquiry.Progress.ShowsText) Text = new CitedText(_book.All);
        var writer = Writer();
        var stream = await ReadAsync(Opening(question, first.Removed), _prompts.Get(PromptNames.Answer).Options(), writer, cancel);
        if (stream.Calls.Count > 0) throw new ModelException(ModelFault.EndlessTools, "the model asks for tools where it is given none; try another model");
        return writer;
    }

    private async Task<AnswerStream> ReadAsync(List<ChatMessage> messages, ChatOptions options, SentenceWriter writer, CancellationToken cancel)
    {
        try
        {
            var stream = await AnswerStream.ReadAsync(_model.StreamAsync(messages, options, cancel), writer);
            stream.Prove(writer.Length);
            return stream;
        }
        finally
        {
            _model.Remove(writer.Removed.Count);
            Removed.AddRange(writer.Removed);
        }
    }

    private SentenceWriter Writer() => new(new AnswerGuard(_book.All, _tools.Results, _inquiry.Content), Text, _inquiry.Progress, needsCitation: _tools.Reports.Count == 0);

    private List<ChatMessage> Opening(string question, IReadOnlyList<Removal>? removed) =>
    [
        new(ChatRole.System, _prompts.Get(PromptNames.System).Render()),
        new(ChatRole.User, _prompts.Get(PromptNames.Answer).Render(
            ("question", Inert.Text(question)), ("evidence", _book.All.Select(_book.Show).ToList()), ("no_answer", SentenceWriter.NoAnswer),
            ("removed", removed is { Count: > 0 } ? removed.Select(Show).ToList() : null))),
    ];

    private static Dictionary<string, object> Show(Removal removal) => new() { ["reason"] = removal.Reason.ToString(), ["sentence"] = Inert.Text(removal.Sentence) };

    /// <summary>What stands, and below it what instruments reported, in their own words.</summary>
    private Reply Reply(Reply plain)
    {
        foreach (var report in _tools.Reports) Text.AddParagraph(Forms.ReportText.Body(report), report.Citations);
        return new Reply(ReplyKind.Answer, Text.ToString())
        {
            Citations = [.. Text.Citations],
            Suggestions = plain.Suggestions,
            Card = plain.Card as CaseCard,
            Model = _model.Use with { Wrote = true },
        };
    }
}
