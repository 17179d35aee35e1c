using AssistantBot.Storage;
using Microsoft.Extensions.Options;

namespace AssistantBot.Hosting;

/// <summary>The web program: what it is made of, in the order in which a message meets it.</summary>
internal static class Server
{
    /// <param name="args">Settings as <c>--Key:Name value</c>, as in any ASP.NET program.</param>
    /// <param name="configure">Changes the services before the program is built; for tests.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddSettings(args);
        builder.Services.AddStorage();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        app.MapHealth();
        return app;
    }
}
