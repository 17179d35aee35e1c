using System.Globalization;
using System.Text.RegularExpressions;

namespace AssistantBot.Documents.Import;

/// <summary>What to import, and what the person says about it.</summary>
/// <param name="Path">A file or a folder.</param>
/// <param name="Source">Key of the source that all files belong to; null makes a source of each file.</param>
/// <param name="Title">Title of the source, and of the document where there is one alone.</param>
/// <param name="Date">Date of publication, with a year.</param>
internal sealed partial record ImportRequest(string Path, string? Source, string? Title, string? Publisher, string? Date)
{
    private const int LongestFact = 200;

    /// <summary>Year of the date, or null.</summary>
    public int? Year => Date is not null && YearPattern().Match(Date) is { Success: true } year ? int.Parse(year.ValueSpan, CultureInfo.InvariantCulture) : null;

    /// <summary>What is wrong with the request, or null.</summary>
    public string? Problem()
    {
        var isFolder = Directory.Exists(Path);
        if (!isFolder && !File.Exists(Path)) return $"there is no file or folder {Path}; name one that is there";
        if (Source is not null && !KeyPattern().IsMatch(Source)) return $"--source \"{Source}\" is not a key; write a short name of lower case letters, digits and hyphens, as in bus-review";
        if (isFolder && Title is not null && Source is null) return "--title names one document, or with --source the whole folder; add --source KEY or leave it out";
        foreach (var (option, text) in new[] { ("--title", Title), ("--publisher", Publisher), ("--date", Date) })
        {
            if (text is not null && TextCleaner.Clean(text).Length is 0 or > LongestFact) return $"{option} is empty or longer than {LongestFact} characters; shorten it or leave it out";
        }

        return Date is not null && Year is null ? $"--date \"{Date}\" has no year; write it as in \"14 July 2009\"" : null;
    }

    /// <summary>The same with clean texts and an absolute path.</summary>
    public ImportRequest Clean() => this with { Path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(Path)), Title = Clean(Title), Publisher = Clean(Publisher), Date = Clean(Date) };

    private static string? Clean(string? text) => text is null ? null : TextCleaner.Clean(text);

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,59}$")]
    private static partial Regex KeyPattern();

    [GeneratedRegex(@"\b(1[89]|20|21)[0-9]{2}\b")]
    private static partial Regex YearPattern();
}
