using AssistantBot.Conversation.Ports;

namespace AssistantBot.Storage;

/// <summary>Letters and parcels that end with the program.</summary>
internal sealed class MemoryMailbox : IMailbox
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Work> _work = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Work>> _lanes = new(StringComparer.Ordinal);
    private long _number;

    public bool IsShared => false;

    public Task<bool> AcceptAsync(Letter letter, Lease lease, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (_gate) return Task.FromResult(_work.TryAdd(letter.Key, new Work(letter, lease)));
    }

    public Task<bool> KnowsAsync(string key, CancellationToken cancel)
    {
        lock (_gate) return Task.FromResult(_work.ContainsKey(key));
    }

    public Task<string?> FindAnswerAsync(string key, CancellationToken cancel)
    {
        lock (_gate) return Task.FromResult(_work.GetValueOrDefault(key)?.Answer);
    }

    public Task<bool> SettleAsync(Settlement settlement, CancellationToken cancel) => Task.FromResult(Settle(settlement, () => true));

    /// <summary>Settles where what goes with it can be done too.</summary>
    public bool Settle(Settlement settlement, Func<bool> with)
    {
        lock (_gate)
        {
            var known = _work.GetValueOrDefault(settlement.Key);
            if (known is not null && (settlement.Answer is not null || known.Letter.IsSettled || known.Lease.Owner != settlement.Lease.Owner)) return false;
            if (!with()) return false;
            var work = new Work((known?.Letter ?? new Letter(settlement.Key, settlement.Lane, "", settlement.Received)) with { Json = "", IsSettled = true }, settlement.Lease)
            {
                Answer = settlement.Answer,
                Messages = [.. settlement.Messages.Select(message => new Outgoing(++_number, message))],
            };
            _work[settlement.Key] = work;
            if (work.Messages.Count == 0) return true;
            if (!_lanes.TryGetValue(settlement.Lane, out var lane)) _lanes[settlement.Lane] = lane = [];
            lane.Add(work);
            return true;
        }
    }

    public Task<Parcel?> NextAsync(string lane, CancellationToken cancel)
    {
        lock (_gate) return Task.FromResult(_lanes.TryGetValue(lane, out var waiting) ? new Parcel(waiting[0].Letter.Key, waiting[0].Lease, [.. waiting[0].Messages]) : null);
    }

    public Task SentAsync(string key, long number, CancellationToken cancel) => Leave(key, message => message.Number != number);

    public Task DropAsync(string key, CancellationToken cancel) => Leave(key, _ => false);

    public Task<IReadOnlyList<Letter>> TakeOverAsync(DateTimeOffset now, Lease lease, int most, CancellationToken cancel)
    {
        lock (_gate)
        {
            var taken = _work.Values.Where(work => !work.IsDone && work.Lease.Until < now).OrderBy(work => work.Letter.Received).ThenBy(work => work.Letter.Key, StringComparer.Ordinal).Take(most).ToList();
            foreach (var work in taken) (work.Lease, work.Letter) = (lease, work.Letter with { Taken = work.Letter.Taken + 1 });
            return Task.FromResult<IReadOnlyList<Letter>>([.. taken.Select(work => work.Letter)]);
        }
    }

    public Task RenewAsync(IReadOnlyCollection<string> keys, Lease lease, CancellationToken cancel)
    {
        lock (_gate)
        {
            foreach (var key in keys)
            {
                if (_work.TryGetValue(key, out var work) && work.Lease.Owner == lease.Owner) work.Lease = lease;
            }
        }

        return Task.CompletedTask;
    }

    public Task ForgetAsync(DateTimeOffset before, CancellationToken cancel)
    {
        lock (_gate)
        {
            foreach (var work in _work.Values.Where(work => work.IsDone && work.Letter.Received < before).ToList()) _work.Remove(work.Letter.Key);
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<string>> FindAnswersAsync(string beginning, CancellationToken cancel)
    {
        lock (_gate) return Task.FromResult<IReadOnlyList<string>>([.. Begun(beginning).OrderBy(work => work.Letter.Received).Select(work => work.Answer!)]);
    }

    public Task ReplaceAnswersAsync(string beginning, string answer, CancellationToken cancel)
    {
        lock (_gate)
        {
            foreach (var work in Begun(beginning)) work.Answer = answer;
        }

        return Task.CompletedTask;
    }

    /// <summary>Deletes what came before a time, done or not, and returns how many that were.</summary>
    public int Purge(DateTimeOffset before)
    {
        lock (_gate)
        {
            var old = _work.Values.Where(work => work.Letter.Received < before).ToList();
            foreach (var work in old)
            {
                work.Messages.Clear();
                Leave(work);
                _work.Remove(work.Letter.Key);
            }

            return old.Count;
        }
    }

    private List<Work> Begun(string beginning) => [.. _work.Values.Where(work => work.Answer is not null && work.Letter.Key.StartsWith(beginning, StringComparison.Ordinal))];

    private Task Leave(string key, Func<Outgoing, bool> stays)
    {
        lock (_gate)
        {
            if (!_work.TryGetValue(key, out var work)) return Task.CompletedTask;
            work.Letter = work.Letter with { IsSettled = true, Json = "" };
            work.Messages.RemoveAll(message => !stays(message));
            if (work.Messages.Count == 0) Leave(work);
        }

        return Task.CompletedTask;
    }

    private void Leave(Work work)
    {
        if (!_lanes.TryGetValue(work.Letter.Lane, out var lane)) return;
        lane.Remove(work);
        if (lane.Count == 0) _lanes.Remove(work.Letter.Lane);
    }

    private sealed class Work(Letter letter, Lease lease)
    {
        public Letter Letter { get; set; } = letter;

        public Lease Lease { get; set; } = lease;

        public string? Answer { get; set; }

        public List<Outgoing> Messages { get; init; } = [];

        public bool IsDone => Letter.IsSettled && Messages.Count == 0;
    }
}
