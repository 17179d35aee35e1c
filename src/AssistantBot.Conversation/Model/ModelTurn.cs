using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Guarding;
using AssistantBot.Conversation.Model.Tools;
using AssistantBot.Conversation.Prompts;
using AssistantBot.Conversation.Turns;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Model;

/// <summary>One question to the model: rewritten, searched for, answered from evidence with tools, checked, and asked once more where too little of it stands.</summary>
internal sealed class ModelTurn
{
    /// <summary>Passages that the model is given before it asks.</summary>
    private const int Given = 8;

    private readonly MeteredModel _model;
    private readonly IToolWriting _writing;
    private readonly IPromptedModel _prompted;
    private readonly Inquiry _inquiry;
    private readonly EvidenceBook _book;
    private readonly ToolBox _tools;

    public ModelTurn(MeteredModel model, IToolWriting writing, IPromptedModel prompted, Inquiry inquiry)
    {
        (_model, _writing, _prompted, _inquiry, _book) = (model, writing, prompted, inquiry, new EvidenceBook(inquiry.Content));
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
        var (question, history) = await new Rewriting(_model, _prompted).RewriteAsync(_inquiry, cancel);
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
            ? passage.Cite(passage.Text)
            : citation;

    private Task<SentenceWriter> WriteAsync(string question, CancellationToken cancel) => _writing.WriteAsync(TaskOf(question, null, _tools), cancel);

    /// <summary>The second try, on all evidence that was found and without tools.</summary>
    private async Task<SentenceWriter> WriteAgainAsync(string question, SentenceWriter first, CancellationToken cancel)
    {
        await _inquiry.Progress.InformAsync("Checking the answer again…");
        if (!_inquiry.Progress.ShowsText) Text = new CitedText(_book.All);
        return await _writing.WriteAsync(TaskOf(question, first.Removed, null), cancel);
    }

    private WritingTask TaskOf(string question, IReadOnlyList<Removal>? removed, ToolBox? tools) => new(_model, Values(question, removed), tools, Writer, writer =>
    {
        _model.Remove(writer.Removed.Count);
        Removed.AddRange(writer.Removed);
    });

    private SentenceWriter Writer() => new(new AnswerGuard(_book.All, _tools.Results, _inquiry.Content), Text, _inquiry.Progress, needsCitation: _tools.Reports.Count == 0);

    private List<(string Name, object? Value)> Values(string question, IReadOnlyList<Removal>? removed) =>
    [
        ("question", Inert.Text(question)), ("evidence", _book.All.Select(_book.Show).ToList()), ("no_answer", SentenceWriter.NoAnswer),
        ("removed", removed is { Count: > 0 } ? removed.Select(Show).ToList() : null),
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
