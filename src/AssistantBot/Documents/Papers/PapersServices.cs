using System.Security.Cryptography;
using AssistantBot.Conversation.Ports;
using AssistantBot.Documents.Papers.Excel;
using AssistantBot.Documents.Papers.Word;
using AssistantBot.Hosting;
using AssistantBot.Retention;
using Microsoft.Extensions.Options;

namespace AssistantBot.Documents.Papers;

internal static class PapersServices
{
    /// <summary>Reports as files, which are kept below <c>reports</c> in the data folder.</summary>
    public static IServiceCollection AddPapers(this IServiceCollection services)
    {
        services.AddOptions<PapersOptions>().BindConfiguration(PapersOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PapersOptions>, PapersOptionsValidator>();
        services.AddSingleton<IPaperWriter, WordPaper>();
        services.AddSingleton<IPaperWriter, ExcelPaper>();
        services.AddSingleton<IPaperWriter, CsvPaper>();
        services.AddSingleton<IPaperWriter, JsonPaper>();
        services.AddSingleton(provider => new PaperShelf(
            Path.Combine(provider.GetRequiredService<ProgramFolders>().Data, "reports"), () => RandomNumberGenerator.GetHexString(32, lowercase: true), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IKeptPapers>(provider => provider.GetRequiredService<PaperShelf>());
        services.AddSingleton<IKept, KeptFiles>().AddSingleton<IPurge, PaperPurge>();
        return services.AddSingleton<IPapers, Papers>();
    }

    /// <summary><c>/files/{id}/{name}</c>: a paper, for whoever was told its address.</summary>
    /// <param name="guard">Lets in who may come.</param>
    public static void MapPapers(this IEndpointRouteBuilder routes, Func<RequestDelegate, RequestDelegate> guard) => routes.MapMethods("/files/{id}/{name}", ["GET", "HEAD"], guard(http =>
        Find((string)http.GetRouteValue("id")!, (string)http.GetRouteValue("name")!, http.Response, http.RequestServices.GetRequiredService<PaperShelf>(), http.RequestServices.GetServices<IPaperWriter>()).ExecuteAsync(http)));

    private static IResult Find(string id, string name, HttpResponse response, PaperShelf shelf, IEnumerable<IPaperWriter> writers)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.CacheControl = "private, no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        var extension = Path.GetExtension(name);
        return shelf.Find(id, name) is { } path && writers.FirstOrDefault(writer => writer.Extension == extension) is { } writer
            ? TypedResults.PhysicalFile(path, writer.ContentType, name)
            : TypedResults.Text("There is no such file. It may have been removed; ask the assistant for it again.", "text/plain", statusCode: StatusCodes.Status404NotFound);
    }
}
