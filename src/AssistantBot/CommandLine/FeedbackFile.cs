using System.Globalization;
using System.Text;
using AssistantBot.Channels.Activities;
using AssistantBot.Conversation.Ports;
using AssistantBot.Documents.Papers;

namespace AssistantBot.CommandLine;

/// <summary>Feedback as a file for other programs.</summary>
internal static class FeedbackFile
{
    private const string Csv = ".csv";
    private const string JsonLines = ".jsonl";

    private static readonly string[] Columns = ["Given (UTC)", "Reaction", "Channel", "Remark", "Question", "Answer", "Evidence"];

    /// <summary>What is wrong with a file's name, or null.</summary>
    public static string? Problem(string file) => Extension(file) is Csv or JsonLines ? null : $"--export {file} is of no kind that can be written; name a file that ends in {Csv} or {JsonLines}";

    /// <exception cref="IOException">The file cannot be written.</exception>
    public static async Task WriteAsync(string file, IReadOnlyList<GivenFeedback> given, SourceLabel label)
    {
        // Excel knows UTF-8 by its mark; other programs stumble over the mark in JSON.
        var isCsv = Extension(file) == Csv;
        await using var writer = new StreamWriter(file, append: false, new UTF8Encoding(isCsv)) { NewLine = isCsv ? "\r\n" : "\n" };
        if (isCsv) await writer.WriteLineAsync(CsvText.Row(Columns));
        foreach (var each in given) await writer.WriteLineAsync(isCsv ? Row(each, label) : FeedbackVerb.Line(each));
    }

    /// <summary>What people wrote stays words: nothing in it is computed by a spreadsheet.</summary>
    private static string Row(GivenFeedback given, SourceLabel label) => CsvText.Row(
    [
        given.Given.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), given.Reaction.ToString().ToLowerInvariant(),
        .. new[] { given.Channel, given.Text, given.About?.Question ?? "", given.About?.Answer ?? "", FeedbackVerb.Evidence(given, label) }.Select(CsvText.Defuse),
    ]);

    private static string Extension(string file) => Path.GetExtension(file).ToLowerInvariant();
}
