using AssistantBot.Composition;
using Microsoft.Extensions.Options;

namespace AssistantBot.CommandLine;

/// <summary>What every verb works with: the settings, and where it reads and writes.</summary>
internal sealed record Verbs(string[] Settings, TextReader Input, TextWriter Output, TextWriter Errors)
{
    /// <summary>Changes the services before they are built; for tests.</summary>
    public Action<IServiceCollection>? Configure { get; init; }

    /// <summary>Standard input and output as bytes, for a protocol.</summary>
    public Func<(Stream Input, Stream Output)> Streams { get; init; } = static () => (Console.OpenStandardInput(), Console.OpenStandardOutput());

    /// <summary>The program's services, without the web.</summary>
    /// <param name="validate">False leaves wrong settings to whoever reads them.</param>
    public ServiceProvider Services(bool validate = true)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { Args = Settings, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.AddProgram(Settings);
        Configure?.Invoke(builder.Services);
        var services = builder.Services.BuildServiceProvider();
        if (validate) services.GetRequiredService<IStartupValidator>().Validate();
        return services;
    }

    /// <summary>Reports wrong usage in one line.</summary>
    public int WrongUsage(string problem)
    {
        Errors.WriteLine(problem);
        return Failure.WrongUsage;
    }

    /// <summary>Reports failed work in one line.</summary>
    public int Failed(string problem)
    {
        Errors.WriteLine(problem);
        return Failure.Failed;
    }
}
