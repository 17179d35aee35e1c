using AssistantBot.Hosting;
using AssistantBot.Knowledge.Corpus;
using AssistantBot.Plugins.Toolkit;
using AssistantBot.Storage;
using Microsoft.Extensions.Options;

namespace AssistantBot.Doctor;

/// <summary>Makes every check, one after another, in the order in which they were registered; none keeps another from being made.</summary>
internal sealed class Examination(IEnumerable<IDoctorCheck> checks)
{
    public async IAsyncEnumerable<Finding> RunAsync(DoctorRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var check in checks) yield return await LookAsync(check, request, cancel);
    }

    private static async Task<Finding> LookAsync(IDoctorCheck check, DoctorRequest request, CancellationToken cancel)
    {
        try
        {
            return await check.RunAsync(request, cancel);
        }
        catch (OptionsValidationException wrong)
        {
            return check.Fault(string.Join("; ", wrong.Failures));
        }
        catch (Exception error) when (error is StorageException or FolderException or CorpusException or ToolkitException or DirectoryNotFoundException)
        {
            return check.Fault(error.Message.ReplaceLineEndings(" "));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return check.Fault($"{error.Message.ReplaceLineEndings(" ").TrimEnd('.')}; let the user that the program runs as read and write there");
        }
    }
}
