namespace AssistantBot.Knowledge.Tests.Completeness;

/// <summary>The text of the source documents, which is no part of the repository.</summary>
internal static class SourceDocuments
{
    /// <summary>Environment variable with the folder that holds them as .txt files.</summary>
    public const string Variable = "TOOLKIT_SOURCES";

    public static string? Folder => Environment.GetEnvironmentVariable(Variable);

    /// <summary>Lines of the one file that holds the source's phrase.</summary>
    public static string[] Lines(string source) =>
        Assert.Single(Directory.EnumerateFiles(Folder!, "*.txt").Select(File.ReadAllText), text => text.Contains(Evidence.Documents[source], StringComparison.Ordinal)).Split('\n');
}

/// <summary>A theory that needs the source documents.</summary>
public sealed class SourceDocumentsTheoryAttribute : TheoryAttribute
{
    public SourceDocumentsTheoryAttribute()
    {
        if (SourceDocuments.Folder is null) Skip = $"set {SourceDocuments.Variable} to the folder of the source documents' text to run this test";
    }
}
