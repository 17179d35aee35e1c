using System.Text.Json.Nodes;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Conversation.Tests.Fakes;

/// <summary>Notes of owners; and the audit and presence that go with them.</summary>
internal sealed class FakeKept : IKept, IAudit, IPresence
{
    private readonly List<(string Owner, string State)> _presence = [];

    public List<(string Owner, string Text)> Notes { get; } = [];

    public List<AuditEntry> Entries { get; } = [];

    public PrivacyPorts Ports => new([this], this, this, new KeepingTerms(30, 200), TimeProvider.System);

    public Task<IReadOnlyList<KeptKind>> FindAsync(Whose whose, CancellationToken cancel) => Task.FromResult<IReadOnlyList<KeptKind>>(
        [new KeptKind("note", "notes", [.. Notes.Where(note => note.Owner == whose.Owner).Select(note => new KeptItem(note.Text, "", JsonValue.Create(note.Text)))])]);

    public Task DeleteAsync(Whose whose, CancellationToken cancel)
    {
        Notes.RemoveAll(note => note.Owner == whose.Owner);
        return Task.CompletedTask;
    }

    public Task AddAsync(AuditEntry entry, CancellationToken cancel)
    {
        Entries.Add(entry);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<AuditEntry>> ReadAsync(DateTimeOffset since, CancellationToken cancel) => Task.FromResult<IReadOnlyList<AuditEntry>>(Entries);

    public Task NoteAsync(string owner, string state, CancellationToken cancel)
    {
        _presence.Add((owner, state));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<string>> FindAsync(string owner, CancellationToken cancel) => Task.FromResult<IReadOnlyList<string>>([.. _presence.Where(each => each.Owner == owner).Select(each => each.State)]);

    public Task ForgetAsync(string owner, CancellationToken cancel)
    {
        _presence.RemoveAll(each => each.Owner == owner);
        return Task.CompletedTask;
    }
}
