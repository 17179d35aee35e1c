using AssistantBot.CommandLine;
using AssistantBot.Hosting;

return await Failure.GuardAsync(() => CommandLineApp.RunAsync(args), Console.Error);
