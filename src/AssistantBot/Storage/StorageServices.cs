using AssistantBot.Hosting;
using AssistantBot.Retention;
using AssistantBot.Storage.Postgres;
using Microsoft.Extensions.Options;

namespace AssistantBot.Storage;

internal static class StorageServices
{
    /// <summary>State, transcripts and feedback, where <c>State:ConnectionString</c> says.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StateOptions>().BindConfiguration(StateOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StateOptions>, StateOptionsValidator>();
        services.AddSingleton(_ => SqliteLibrary.OfSystem);
        services.AddSingleton(Create);
        services.AddSingleton(provider => provider.GetRequiredService<IStorage>().State);
        services.AddSingleton(provider => provider.GetRequiredService<IStorage>().Transcript);
        services.AddSingleton(provider => provider.GetRequiredService<IStorage>().Feedback);
        services.AddSingleton(provider => provider.GetRequiredService<IStorage>().Mailbox);
        services.AddSingleton(provider => provider.GetRequiredService<IStorage>().Audit);
        services.AddSingleton(provider => provider.GetRequiredService<IStorage>().Presence);
        services.AddSingleton<IPurge, StoragePurge>().AddSingleton<IPurge, MailPurge>();
        services.AddSingleton<StateBackup>();
        services.AddSingleton<IReadinessCheck, StorageReadiness>();
        return services.AddHostedService<StorageStart>();
    }

    private static IStorage Create(IServiceProvider provider)
    {
        var target = StateTarget.Read(provider.GetRequiredService<IOptions<StateOptions>>().Value.ConnectionString, out _)!;
        var log = provider.GetRequiredService<ILoggerFactory>();
        var time = provider.GetRequiredService<TimeProvider>();
        if (target.Server is { } server) return PostgresStorage.Create(server, time, log.CreateLogger<SqlStorage>());
        if (target.File is null) return new MemoryStorage("State:ConnectionString says so", time, log.CreateLogger<MemoryStorage>());
        if (!provider.GetRequiredService<SqliteLibrary>().Found)
            return new MemoryStorage($"this system has no SQLite library; {SqliteLibrary.Advice}", time, log.CreateLogger<MemoryStorage>());
        var file = Path.Combine(provider.GetRequiredService<ProgramFolders>().Data, target.File);
        return new SqlStorage(new SqliteDatabase(file), null, time, log.CreateLogger<SqlStorage>());
    }
}

/// <summary>Opens the state before the first message, and ends the start where it cannot be used.</summary>
internal sealed class StorageStart(IStorage storage) : IHostedService
{
    // Begun here, it goes on while the host makes the other services, which read the corpus.
    private readonly Task _opening = storage.OpenAsync();

    public Task StartAsync(CancellationToken cancellationToken) => _opening;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Tells <c>/readyz</c> about the state.</summary>
internal sealed class StorageReadiness(IStorage storage) : IReadinessCheck
{
    public string Name => "state";

    public Task<Readiness> CheckAsync() => storage.CheckAsync();
}
