using AssistantBot.Channels.BotFramework;
using AssistantBot.Channels.DirectLine;
using AssistantBot.Channels.Pages;
using AssistantBot.Documents.Papers;
using AssistantBot.Documents.Reading;
using AssistantBot.Hosting;
using AssistantBot.Models;
using AssistantBot.Retention;
using AssistantBot.Storage;
using AssistantBot.TeamsPackage;
using AssistantBot.Telemetry;
using Microsoft.Extensions.Options;

namespace AssistantBot.Composition;

/// <summary>The web program: what it is made of, in the order in which a message meets it.</summary>
internal static partial class Server
{
    /// <param name="args">Settings as <c>--Key:Name value</c>, as in any ASP.NET program.</param>
    /// <param name="configure">Changes the services before the program is built; for tests.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.AddProgram(args);
        builder.Services.AddBotFramework();
        builder.Services.AddDirectLine();
        builder.Services.AddPages();
        builder.AddTelemetry();
        configure?.Invoke(builder);

        var app = builder.Build();
        FirstAnswer.Prepare(app.Services);
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        app.MapHealth();
        app.MapBotFramework();
        app.MapDirectLine();
        app.MapPages();
        app.MapPapers(app.Services.GetRequiredService<PageGuard>().Guard);
        return app;
    }

    /// <summary>What the program is made of besides the web; verbs of the command line use it too.</summary>
    public static void AddProgram(this IHostApplicationBuilder builder, string[] args)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddSettings(args);
        builder.Logging.AddQuietCategories();
        builder.Services.AddStorage();
        builder.Services.AddAssistant();
        builder.AddModel();
        builder.Services.AddPapers();
        builder.Services.AddDocumentReading();
        builder.Services.AddRetention();
        builder.Services.AddTeamsPackage();
        AddOfficialSdks(builder.Services);
    }

    /// <summary>Puts ports on the official SDKs; nothing unless the program was built for them.</summary>
    static partial void AddOfficialSdks(IServiceCollection services);
}
