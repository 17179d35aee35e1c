using System.Data.Common;

namespace AssistantBot.Storage;

/// <summary>A database that the stores of state, transcripts, feedback and mail are kept in. One statement means the same in each.</summary>
internal interface ISqlDatabase : IDisposable
{
    /// <summary>A word for it, such as <c>sqlite</c>.</summary>
    string Name { get; }

    /// <summary>What is said to anyone while it cannot be read; names no path and no secret.</summary>
    string Unreadable { get; }

    /// <summary>True where several programs may share it.</summary>
    bool IsShared { get; }

    /// <summary>Opens and proves it, on another thread, once.</summary>
    /// <exception cref="StorageException">It cannot be used.</exception>
    Task OpenAsync();

    /// <exception cref="StorageException">It cannot be read.</exception>
    Task<T> ReadAsync<T>(Func<ISqlSession, T> read, CancellationToken cancel);

    /// <summary>Runs a write in a transaction and returns after its commit; once begun it is not cancelled. It may run again where the first attempt was rolled back.</summary>
    /// <exception cref="StorageException">It cannot be written; nothing was.</exception>
    Task<T> WriteAsync<T>(Func<ISqlSession, T> write, CancellationToken cancel);
}

/// <summary>One connection, for one thread at a time. Parameters are <c>$1</c>, <c>$2</c> in order; times are Unix milliseconds.</summary>
internal interface ISqlSession
{
    /// <summary>Runs a statement and returns how many rows it changed.</summary>
    int Execute(string sql, params ReadOnlySpan<object> values);

    /// <summary>The first column of the first row, or null where there is none.</summary>
    object? Value(string sql, params ReadOnlySpan<object> values);

    /// <summary>All rows, each read by <paramref name="read"/>.</summary>
    List<T> Rows<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object> values);

    /// <summary>Until the transaction ends, nobody else writes under that name.</summary>
    void Lock(string name);
}
