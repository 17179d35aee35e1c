using AssistantBot.Hosting;

// Every verb but "serve", the default, belongs to the command line.
var app = Server.Build(args);
await app.RunAsync();
return 0;
