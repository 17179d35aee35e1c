using AssistantBot.Bench.Turns;

// Usage: turns [QUESTIONS.jsonl...] [--rounds 3] [--seconds 10] [--warm-up 5] [--warm-turns 2000] [--people 32] [--only NAME,...] [--program AssistantBot.dll] [--work FOLDER]
//        turns --instances [the same]: one instance and two on one PostgreSQL, each with half a processor
// The bare endpoint is this program too: turns --bare URL
if (args is ["--bare", var url]) return await BareEndpoint.RunAsync(url);
var options = TurnsOptions.Read(args);
Directory.CreateDirectory(options.Work);
await (options.Instances ? Scaling.RunAsync(options) : Comparison.RunAsync(options));
return 0;
