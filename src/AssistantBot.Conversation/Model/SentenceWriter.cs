using AssistantBot.Conversation.Guarding;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Model;

/// <summary>Cuts what a model writes into sentences while it comes, has each checked, and shows those that stand. What stands before the first citation is held back until there is one.</summary>
/// <param name="needsCitation">False where an instrument's report stands beside the text.</param>
internal sealed class SentenceWriter(AnswerGuard guard, CitedText text, ITurnProgress progress, bool needsCitation)
{
    /// <summary>What the model is told to write where it has no answer.</summary>
    public const string NoAnswer = "NO_ANSWER";

    private readonly List<string> _held = [];
    private SentenceCutter _cutter = new();

    /// <summary>Sentences that stand.</summary>
    public int Kept { get; private set; }

    /// <summary>Sentences that do not, with their reasons.</summary>
    public List<Removal> Removed { get; } = [];

    /// <summary>True where the model says that it has no answer.</summary>
    public bool HasNoAnswer { get; private set; }

    /// <summary>True where at least half of what was written stands, on evidence.</summary>
    public bool Stands => Kept > 0 && Removed.Count <= Kept && (!needsCitation || text.Citations.Count > 0);

    /// <summary>Characters that came.</summary>
    public int Length { get; private set; }

    public async Task AddAsync(string delta)
    {
        Length += delta.Length;
        foreach (var sentence in _cutter.Add(delta)) await TakeAsync(sentence);
    }

    /// <summary>The text has ended.</summary>
    /// <param name="whole">False where it was cut off: the last sentence is not one then.</param>
    public async Task EndAsync(bool whole)
    {
        if (_cutter.End() is { } last && whole) await TakeAsync(last);
        if (!needsCitation || !text.IsEmpty) await ReleaseAsync();
    }

    /// <summary>What was held back was no part of an answer.</summary>
    public void Drop()
    {
        _held.Clear();
        Removed.Clear();
        (Kept, _cutter) = (0, new SentenceCutter());
    }

    private async Task TakeAsync(string sentence)
    {
        if (string.IsNullOrWhiteSpace(sentence)) return;
        if (sentence.Contains(NoAnswer, StringComparison.Ordinal))
        {
            HasNoAnswer = true;
            return;
        }

        var judged = guard.Check(sentence);
        if (judged.Removal is { } removal)
        {
            Removed.Add(removal);
            _held.Add(judged.Sentence);
            return;
        }

        Kept++;
        _held.Add(judged.Sentence);
        if (!text.IsEmpty || judged.Sentence.Contains('[', StringComparison.Ordinal)) await ReleaseAsync();
    }

    private async Task ReleaseAsync()
    {
        foreach (var more in _held.Select(text.Add).Where(more => more.Length > 0)) await progress.WriteAsync(more);
        _held.Clear();
    }
}
