using System.Collections.Immutable;
using AssistantBot.Conversation.Memory;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms.Reading;

/// <summary>What a message did to a form: what was taken, and what was refused with the reason. What was good of a message is kept.</summary>
/// <param name="Open">The form afterwards.</param>
internal sealed record FormEdit(OpenForm Open)
{
    /// <summary>What was taken, in words, each beginning in lower case.</summary>
    public ImmutableList<string> Notes { get; init; } = [];

    /// <summary>Why something was not taken, in sentences.</summary>
    public ImmutableList<string> Refusals { get; init; } = [];

    /// <summary>The same reasons by the path of what they are about, where there is one; shown beside its field on a card.</summary>
    public ImmutableSortedDictionary<string, string> Faults { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>What has to be asked back first, or null.</summary>
    public Pending? Asks { get; init; }

    public bool IsNothing => Notes.Count == 0 && Refusals.Count == 0 && Asks is null;

    /// <summary>Takes a value as it was typed, or says by name why not.</summary>
    public FormEdit Set(string path, string typed) =>
        Open.At(path) is { } question ? Set(question, LooseReader.Read(question.Field, typed)) : this;

    public FormEdit Set(FormQuestion question, FieldReading reading)
    {
        if (reading.Value is not { } value) return Refuse($"{FormWording.Upper(Named(question))}: {reading.Reason}", question.Path, reading.Reason!);
        if (question.List is { } list && question.Field == list.Key && Open.Answers.RowOf(list.Id, list.Key.Id, value) is > 0 and var other && other != question.Row)
            return Refuse($"There is a {list.RowName} called {list.Key.Show(value)} already.");
        var name = Named(question);
        var open = Open.With(Open.Answers.With(question.Path, value));
        return (this with { Open = open.With(open.Session with { Skipped = open.Session.Skipped.Remove(question.Path) }) }).Note($"{name} is {FormWording.Value(question.Field, value)}");
    }

    public FormEdit Note(string words) => this with { Notes = Notes.Add(words) };

    public FormEdit Refuse(string sentence) => this with { Refusals = Refusals.Add(sentence) };

    /// <param name="path">What it is about.</param>
    /// <param name="reason">The same without its name.</param>
    public FormEdit Refuse(string sentence, string path, string reason) => Refuse(sentence) with { Faults = Faults.SetItem(path, reason) };

    private string Named(FormQuestion question) => FormWording.Name(Open, question.Path);
}
