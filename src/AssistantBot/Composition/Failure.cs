using System.Net.Sockets;
using AssistantBot.Hosting;
using AssistantBot.Knowledge.Corpus;
using AssistantBot.Plugins.Toolkit;
using AssistantBot.Storage;
using Microsoft.Extensions.Options;

namespace AssistantBot.Composition;

/// <summary>
/// What ends the program, in one line on standard error that says what to do, and an exit status. The host would log a failed start with
/// its stack trace as well; <c>appsettings.json</c> quietens that category, and who looks for the place sets it to Error.
/// </summary>
internal static class Failure
{
    public const int Failed = 1;
    public const int WrongUsage = 2;

    /// <summary>Runs the program; whatever ends it is told in one line.</summary>
    /// <returns>The exit status.</returns>
    public static async Task<int> GuardAsync(Func<Task<int>> program, TextWriter errors)
    {
        try
        {
            return await program();
        }
        catch (Exception error)
        {
            var (status, line) = Explain(error);
            await errors.WriteLineAsync(line.ReplaceLineEndings(" "));
            return status;
        }
    }

    private static (int Status, string Line) Explain(Exception error) => error switch
    {
        OptionsValidationException wrong => (WrongUsage, string.Join("; ", wrong.Failures)),
        AggregateException { InnerExceptions: [OptionsValidationException, ..] all } =>
            (WrongUsage, string.Join("; ", all.OfType<OptionsValidationException>().SelectMany(wrong => wrong.Failures))),
        StorageException or FolderException or CorpusException or ToolkitException or DirectoryNotFoundException => (Failed, error.Message),
        IOException { InnerException.InnerException: SocketException } or SocketException => (Failed, $"{error.Message.TrimEnd('.')}; end the other program, or set --urls http://localhost:PORT"),
        FormatException { Message: var message } when message.StartsWith("Invalid url", StringComparison.Ordinal) => (WrongUsage, $"{message}; set --urls http://localhost:PORT"),
        InvalidDataException { InnerException: { } inner } => (WrongUsage, $"{error.Message} {inner.Message}"),
        _ => (Failed, $"unexpected {error.GetType().Name}: {error.Message}; please report this line"),
    };
}
