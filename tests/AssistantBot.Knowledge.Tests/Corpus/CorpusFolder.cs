using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Knowledge.Tests.Corpus;

/// <summary>A small, sound knowledge folder for a test to spoil; removed at its end.</summary>
internal sealed class CorpusFolder : IDisposable
{
    public const string Sources = """
        toolkit:
          label: Toolkit
          title: A toolkit for sharing
          publisher: A programme
          date: March 2013
          year: 2013
          licence: not known
          address: not known
          locators:
            paragraphs: { 3: 30, 4: 18 }
            named: [Foreword, Case study 4]
            rows: { Table 2: 2 }
        guide:
          label: Guide
          title: A guide for councils
          publisher: A group
          date: March 2011
          year: 2011
          licence: not known
          address: not known
          locators:
            paragraphs: {}
            named: ["What stops councils sharing?"]
            rows: {}

        """;

    /// <summary>Front matter of <see cref="File"/>: it fills lines 1 to 8 and leads to the title on line 10.</summary>
    public const string FrontMatter = """
        ---
        id: toolkit/costs
        title: What sharing costs
        source: toolkit
        locator: 3.19-3.23
        kind: guidance
        themes: [savings]
        ---

        # What sharing costs


        """;

    /// <summary>Rules with one entry of each sort, and weights of 0.</summary>
    public static string Rules { get; } = "confidence:\n" + string.Concat(AnswerRules.Numbers.Select(name => $"  {name}: 0\n")) + """
        subject:
          words: share council
          weak-words: cost
          private: ['\bmy bins\b']
          work: ['\bsharing\b']
        boundaries:
          weather: { when: ['\bweather\b'], say: "Look out of the window." }
        fillers: altogether
        literal: sickness
        alike:
          - staff, employees
        senses:
          saving: { asked: ['\bsave'], told: ['\bsav'] }

        """;

    public const string File = "toolkit/costs.md";

    /// <summary>The first line below <see cref="FrontMatter"/>.</summary>
    public const int FirstLine = 12;

    public const string Body = """
        ## Who pays {loc="3.22"}
        <!-- asks: who forks out? -->

        The partners pay in equal parts.

        """;

    public CorpusFolder() =>
        Write("sources.yaml", Sources).Write("themes.yaml", "savings: Savings\nrisk: Risks\n").Write("synonyms.txt", "SLA, service-level agreement\n")
            .Write("answers.yaml", Rules).Write("councils.txt", "Cornwall\n").Write(File, FrontMatter + Body);

    public string Path { get; } = Directory.CreateTempSubdirectory("assistant-bot-").FullName;

    /// <summary>Reads a folder whose document has this text below its title.</summary>
    public static CorpusContent ReadBody(string body)
    {
        using var folder = new CorpusFolder();
        return folder.Write(File, FrontMatter + body).Read();
    }

    public CorpusFolder Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        return this;
    }

    public CorpusFolder Remove(string file)
    {
        System.IO.File.Delete(System.IO.Path.Combine(Path, file));
        return this;
    }

    public CorpusContent Read() => CorpusReader.Read(Path);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
