using AssistantBot.Hosting;

return await Failure.GuardAsync(async () =>
{
    // Every verb but "serve", the default, belongs to the command line.
    var app = Server.Build(args);
    await app.RunAsync();
    return 0;
}, Console.Error);
