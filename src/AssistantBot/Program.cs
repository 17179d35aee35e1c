using AssistantBot.CommandLine;
using AssistantBot.Composition;

return await Failure.GuardAsync(() => CommandLineApp.RunAsync(args), Console.Error);
