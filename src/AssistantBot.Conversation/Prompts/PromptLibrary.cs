using System.Security.Cryptography;
using System.Text;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace AssistantBot.Conversation.Prompts;

/// <summary>Every prompt that the assistant uses, read and proved once at start.</summary>
public sealed class PromptLibrary
{
    private readonly Dictionary<string, Prompt> _prompts;

    private PromptLibrary(Dictionary<string, Prompt> prompts, string version) => (_prompts, Version) = (prompts, version);

    /// <summary>Which prompts these are: eight hexadecimal digits, others as soon as anything in any of them is changed.</summary>
    public string Version { get; }

    /// <summary>The names of the prompts, which are those of their files.</summary>
    public static IReadOnlyList<string> Names { get; } = [PromptNames.System, PromptNames.Answer, PromptNames.Rewrite, PromptNames.Judgement, PromptNames.Summary];

    /// <summary>Reads the prompts.</summary>
    /// <param name="folder">The folder that has them.</param>
    /// <exception cref="PromptException">One is missing or wrong.</exception>
    public static PromptLibrary Load(string folder)
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true, ThrowOnUnresolvedBindingExpression = true });
        var read = Names.ToDictionary(name => name, name => Read(Path.Combine(folder, $"{name}.yaml"), name, handlebars), StringComparer.Ordinal);
        return new PromptLibrary(read.ToDictionary(each => each.Key, each => each.Value.Prompt, StringComparer.Ordinal), VersionOf(Names.Select(name => read[name].Text)));
    }

    /// <summary>By the text alone, so that it is the same whatever a machine ends lines with.</summary>
    private static string VersionOf(IEnumerable<string> texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', texts.Select(text => text.ReplaceLineEndings("\n"))))))[..8];

    internal Prompt Get(string name) => _prompts[name];

    private static (Prompt Prompt, string Text) Read(string path, string name, IHandlebars handlebars)
    {
        try
        {
            var text = File.ReadAllText(path);
            var file = new DeserializerBuilder().WithDuplicateKeyChecking().Build().Deserialize<PromptFile?>(text) ?? new PromptFile();
            if (PromptRules.Problem(file, name) is { } problem) throw new PromptException($"the prompt {path} {problem}");
            var prompt = new Prompt(file, handlebars);
            prompt.Render(PromptRules.Samples(file));
            return (prompt, text);
        }
        catch (YamlException error)
        {
            throw new PromptException($"the prompt {path} is no prompt at line {error.Start.Line}: {(error.InnerException?.Message ?? error.Message).ReplaceLineEndings(" ")}; compare it with the one that came with the program", error);
        }
        catch (Exception error) when (error is HandlebarsException or HandlebarsUndefinedBindingException)
        {
            throw new PromptException($"the prompt {path} has a template that cannot be filled in: {error.Message.ReplaceLineEndings(" ")}; declare every variable below input_variables", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PromptException($"the prompt {path} cannot be read ({error.Message}); put it back, or set Prompts:Path to the folder that has it", error);
        }
    }
}

/// <summary>What the prompts are called.</summary>
internal static class PromptNames
{
    /// <summary>Who the assistant is and what it keeps to; goes before everything.</summary>
    public const string System = "system";

    /// <summary>Answers a question from numbered evidence.</summary>
    public const string Answer = "answer";

    /// <summary>Makes a question of a follow-up that can stand alone.</summary>
    public const string Rewrite = "rewrite";

    /// <summary>Drafts a judgement on one characteristic of a checklist.</summary>
    public const string Judgement = "judgement";

    /// <summary>Summarises a report for a committee.</summary>
    public const string Summary = "summary";
}
