using AssistantBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace AssistantBot.Tests.Storage;

public sealed class MemoryStateStoreTests : StateStoreContract
{
    private protected override IStorage Storage { get; } = new MemoryStorage("for a test", NullLogger<MemoryStorage>.Instance);

    public override void Dispose()
    {
    }
}

public sealed class MemoryTranscriptTests : TranscriptContract
{
    private protected override IStorage Storage { get; } = new MemoryStorage("for a test", NullLogger<MemoryStorage>.Instance);

    public override void Dispose()
    {
    }
}

[Collection(SqliteCollection.Name)]
public sealed class SqliteStateStoreTests : StateStoreContract
{
    private readonly SqliteFile _file = new();

    private protected override IStorage Storage => _file.Storage;

    public override void Dispose() => _file.Dispose();
}

public sealed class SqliteTranscriptTests : TranscriptContract
{
    private readonly SqliteFile _file = new();

    private protected override IStorage Storage => _file.Storage;

    public override void Dispose() => _file.Dispose();
}
