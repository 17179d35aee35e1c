using AssistantBot.Conversation.Prompts;

namespace AssistantBot.Conversation.Tests.Prompts;

public sealed class PromptLibraryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("prompts-").FullName;

    public PromptLibraryTests()
    {
        foreach (var file in Directory.GetFiles(RealPrompts.Folder, "*.yaml")) File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_file_is_a_prompt_that_is_used() =>
        Assert.Equal(PromptLibrary.Names.Order(), Directory.GetFiles(RealPrompts.Folder, "*.yaml").Select(Path.GetFileNameWithoutExtension).Order());

    [Fact]
    public void A_change_of_any_prompt_is_another_version()
    {
        var version = PromptLibrary.Load(_folder).Version;
        Assert.Matches("^[0-9a-f]{8}$", version);
        Assert.Equal(version, PromptLibrary.Load(RealPrompts.Folder).Version);
        foreach (var file in Directory.GetFiles(_folder, "*.yaml"))
        {
            var text = File.ReadAllText(file);
            File.WriteAllText(file, text.Replace("\n", "\r\n", StringComparison.Ordinal));
            Assert.Equal(version, PromptLibrary.Load(_folder).Version);
            File.WriteAllText(file, $"{text}# changed\n");
            Assert.NotEqual(version, PromptLibrary.Load(_folder).Version);
            File.WriteAllText(file, text);
        }
    }

    [Theory]
    [InlineData("name: answer", "name: other", "has the name \"other\"")]
    [InlineData("template_format: handlebars", "template_format: liquid", "has the template_format \"liquid\"")]
    [InlineData("description: Answers a question from numbered evidence, with tools to look further.", "description: ''", "has no description")]
    [InlineData("{{question}}", "{{qestion}}", "declares question, which its template does not use")]
    [InlineData("{{no_answer}} alone", "{{no_answer}} {{who}} alone", "cannot be filled in")]
    [InlineData("{{#if removed}}", "{{#if removed", "cannot be filled in")]
    [InlineData("max_tokens: 900", "max_tokens: 0", "has no max_tokens")]
    [InlineData("temperature: 0", "temperature: 9", "has a temperature outside 0 to 2")]
    [InlineData("input_variables:", "variables:", "is no prompt at line")]
    [InlineData("  - name: evidence", "  - name: question", "declares question twice")]
    public void A_wrong_prompt_is_told_with_its_file(string right, string wrong, string problem)
    {
        var file = Path.Combine(_folder, "answer.yaml");
        var text = File.ReadAllText(file);
        Assert.Contains(right, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(right, wrong, StringComparison.Ordinal));
        var error = Assert.Throws<PromptException>(() => PromptLibrary.Load(_folder));
        Assert.Contains(file, error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void A_missing_prompt_is_told_with_its_file_and_the_setting()
    {
        File.Delete(Path.Combine(_folder, "rewrite.yaml"));
        var error = Assert.Throws<PromptException>(() => PromptLibrary.Load(_folder));
        Assert.Contains("rewrite.yaml", error.Message, StringComparison.Ordinal);
        Assert.Contains("Prompts:Path", error.Message, StringComparison.Ordinal);
    }
}

/// <summary>The prompts that the program comes with.</summary>
internal static class RealPrompts
{
    public static string Folder { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static PromptLibrary Library { get; } = PromptLibrary.Load(Folder);

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "AssistantBot.sln")) ? Path.Combine(folder.FullName, "prompts") : Find(folder.Parent!);
}
