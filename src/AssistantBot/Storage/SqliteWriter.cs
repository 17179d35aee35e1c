using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace AssistantBot.Storage;

/// <summary>
/// A thread that owns the connection which writes. Writes that wait together are committed together, because a commit costs a
/// flush of the disk and a write next to nothing. A write's task ends after its commit.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int MostPerCommit = 100;

    private readonly SqliteSession _session;
    private readonly BlockingCollection<Pending> _waiting = [];
    private readonly Thread _thread;

    public SqliteWriter(SqliteSession session)
    {
        _session = session;
        _thread = new Thread(Run) { IsBackground = true, Name = "state writer" };
        _thread.Start();
    }

    /// <param name="write">Reads and writes inside a transaction; may run again where the first attempt was rolled back.</param>
    public Task<T> WriteAsync<T>(Func<ISqlSession, T> write)
    {
        var pending = new Pending<T>(write);
        _waiting.Add(pending);
        return pending.Task;
    }

    /// <summary>Commits what waits, then ends.</summary>
    public void Dispose()
    {
        _waiting.CompleteAdding();
        _thread.Join();
        _waiting.Dispose();
        _session.Dispose();
    }

    private void Run()
    {
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            List<Pending> batch = [first];
            while (batch.Count < MostPerCommit && _waiting.TryTake(out var next)) batch.Add(next);
            if (Commit(batch) is not { } error) continue;
            // Each gets its own chance, so that one cannot spoil another.
            foreach (var pending in batch)
            {
                if (batch.Count == 1) pending.Fail(error);
                else if (Commit([pending]) is { } own) pending.Fail(own);
            }
        }
    }

    /// <summary>Commits all or nothing; returns what went wrong, or null.</summary>
    private Exception? Commit(List<Pending> batch)
    {
        try
        {
            _session.Execute("BEGIN IMMEDIATE");
            batch.ForEach(pending => pending.Run(_session));
            _session.Execute("COMMIT");
        }
        catch (Exception error)
        {
            RollBack();
            return error;
        }

        batch.ForEach(pending => pending.Complete());
        return null;
    }

    private void RollBack()
    {
        try
        {
            _session.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // Nothing had begun, or SQLite rolled back by itself.
        }
    }

    private abstract class Pending
    {
        public abstract void Run(SqliteSession session);

        public abstract void Complete();

        public abstract void Fail(Exception error);
    }

    private sealed class Pending<T>(Func<ISqlSession, T> write) : Pending
    {
        // Whoever waits must not go on on the writer's thread.
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _result = default!;

        public Task<T> Task => _done.Task;

        public override void Run(SqliteSession session) => _result = write(session);

        public override void Complete() => _done.SetResult(_result);

        public override void Fail(Exception error) => _done.SetException(error);
    }
}
