using System.Collections.Concurrent;

namespace AssistantBot.Conversation.Turns;

/// <summary>Lets the turns of one conversation through one after another; different conversations do not wait for each other.</summary>
internal sealed class ConversationGates
{
    private readonly ConcurrentDictionary<string, Gate> _gates = new(StringComparer.Ordinal);

    /// <summary>Waits for the conversation's earlier turns; dispose to let the next one in.</summary>
    public async Task<IDisposable> EnterAsync(string conversation, CancellationToken cancel)
    {
        while (true)
        {
            var gate = _gates.GetOrAdd(conversation, static _ => new Gate());
            if (!gate.Join()) continue;
            try
            {
                await gate.Turn.WaitAsync(cancel);
            }
            catch
            {
                Leave(conversation, gate);
                throw;
            }

            return new Pass(this, conversation, gate);
        }
    }

    private void Leave(string conversation, Gate gate)
    {
        if (gate.Leave()) _gates.TryRemove(KeyValuePair.Create(conversation, gate));
    }

    private sealed class Gate
    {
        private int _users;

        public SemaphoreSlim Turn { get; } = new(1, 1);

        /// <summary>False where the last user has left and the gate is being taken away.</summary>
        public bool Join()
        {
            lock (Turn)
            {
                if (_users < 0) return false;
                _users++;
                return true;
            }
        }

        /// <summary>True for the last user.</summary>
        public bool Leave()
        {
            lock (Turn)
            {
                if (--_users > 0) return false;
                _users = -1;
                return true;
            }
        }
    }

    private sealed class Pass(ConversationGates gates, string conversation, Gate gate) : IDisposable
    {
        public void Dispose()
        {
            gate.Turn.Release();
            gates.Leave(conversation, gate);
        }
    }
}
