using AssistantBot.Bench.Retrieval;

// Usage: retrieval KNOWLEDGE QUESTIONS.jsonl... [--growth 1,10,100] [--work FOLDER]
var options = BenchOptions.Read(args);
Directory.CreateDirectory(options.Work);
var set = QuestionSet.Load(options);
Console.WriteLine($"{set.Passages.Count} passages; {set.Questions.Count} questions that stand alone and have an answer.\n");

if (options.Growth.Count == 0) await Comparison.RunAsync(set, options);
else await Growth.RunAsync(set, options);
