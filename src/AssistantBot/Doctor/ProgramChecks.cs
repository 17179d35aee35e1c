using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Model;
using AssistantBot.Hosting;
using AssistantBot.Knowledge.Corpus;
using AssistantBot.Models;
using AssistantBot.Plugins;
using AssistantBot.Storage;
using Microsoft.Extensions.AI;

namespace AssistantBot.Doctor;

/// <summary>The address that links in answers lead to.</summary>
internal sealed class AddressCheck(IConfiguration settings) : IDoctorCheck
{
    public string Name => "public address";

    public Task<Finding> RunAsync(DoctorRequest request, CancellationToken cancel)
    {
        var text = (settings["Site:PublicAddress"] ?? "").Trim();
        if (text.Length == 0) return Task.FromResult(this.Skipped("Site:PublicAddress is not set, so citations in Teams lead nowhere; set it to the https address of this program"));
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps || address.PathAndQuery != "/")
            return Task.FromResult(this.Fault("Site:PublicAddress is no https address without a path; write it as https://assistant.example.gov.uk"));
        return Task.FromResult(Uri.TryCreate(request.Endpoint, UriKind.Absolute, out var endpoint) && endpoint.Host != address.Host
            ? this.Fault($"Site:PublicAddress names {address.Host} and the endpoint {endpoint.Host}; both are this program, so write the same host")
            : this.Ok($"links in answers lead to {address.Host}"));
    }
}

/// <summary>The database of conversations can be opened and written.</summary>
internal sealed class StateCheck(IServiceProvider services) : IDoctorCheck
{
    public string Name => "database";

    public async Task<Finding> RunAsync(DoctorRequest request, CancellationToken cancel)
    {
        // Asked for here, so that wrong settings are this check's fault and nobody else's.
        var storage = services.GetRequiredService<IStorage>();
        await storage.OpenAsync();
        var readiness = await storage.CheckAsync();
        return !readiness.Ready ? this.Fault($"{readiness.State}; {readiness.Note}")
            : storage is MemoryStorage ? this.Fault($"conversations are kept in memory and lost at every restart ({readiness.Note}); use an SQLite file for a deployment")
            : this.Ok($"{readiness.State} can be read and written");
    }
}

/// <summary>Files can be written where data and papers are kept.</summary>
internal sealed class FolderCheck(IServiceProvider services) : IDoctorCheck
{
    public string Name => "data folder";

    public async Task<Finding> RunAsync(DoctorRequest request, CancellationToken cancel)
    {
        var data = services.GetRequiredService<ProgramFolders>().Data;
        foreach (var folder in new[] { data, Path.Combine(data, "reports") })
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".doctor-{Guid.NewGuid():N}");
            await File.WriteAllTextAsync(probe, "ok", cancel);
            File.Delete(probe);
        }

        return this.Ok("data and papers can be written");
    }
}

/// <summary>The corpus is clean, and plugins can read their tables.</summary>
internal sealed class CorpusCheck(IServiceProvider services, IEnumerable<IPluginFactory> factories) : IDoctorCheck
{
    public string Name => "corpus";

    public Task<Finding> RunAsync(DoctorRequest request, CancellationToken cancel)
    {
        var folder = services.GetRequiredService<ProgramFolders>().Knowledge;
        var corpus = CorpusReader.Read(folder);
        if (corpus.Faults.Count > 0) return Task.FromResult(this.Fault($"{corpus.Faults.Count} fault(s), the first: {corpus.Faults[0]}; the check verb lists them all"));
        var content = ContentSnapshot.Load(folder, factories);
        return Task.FromResult(this.Ok($"{corpus.Documents.Count} documents and {content.Plugins.All.Count} instruments"));
    }
}

/// <summary>The language model answers; without it questions are answered all the same.</summary>
internal sealed class ModelCheck(IServiceProvider services, IConfiguration settings) : IDoctorCheck
{
    /// <summary>Tokens that a sign of life takes.</summary>
    private const int Few = 16;

    public string Name => "model";

    public async Task<Finding> RunAsync(DoctorRequest request, CancellationToken cancel)
    {
        if (!ModelOptions.IsOn(settings[$"{ModelOptions.Section}:Provider"])) return this.Skipped("no model is configured; answers are made of the corpus's own sentences");
        try
        {
            await services.GetRequiredService<IChatClient>().GetResponseAsync([new ChatMessage(ChatRole.User, "Hello")], new ChatOptions { MaxOutputTokens = Few }, cancel);
            return this.Ok("it answers");
        }
        catch (ModelException fault)
        {
            return this.Fault($"degraded: {fault.Message}");
        }
    }
}
