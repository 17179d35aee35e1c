using System.Text;

namespace AssistantBot.Documents.Import;

/// <summary>Names for keys and files, made from those of imported files: nothing of a name but letters, digits and hyphens gets through.</summary>
internal sealed class FileNames(IReadOnlySet<string> takenKeys)
{
    private const int Longest = 60;

    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <summary>A name for a file, unlike any other of this run.</summary>
    public string Next(ImportFile file)
    {
        var stem = Slug(Path.ChangeExtension(file.Name, null));
        var name = stem;
        for (var number = 1; !_given.Add(name); number++) name = number == 1 ? $"{stem}-{file.Extension[1..]}" : $"{stem}-{number}";
        return name;
    }

    /// <summary>A source key for a document of that name, unlike the keys of the toolkits.</summary>
    public string Key(string name) => takenKeys.Contains(name) ? $"{name}-local" : name;

    /// <summary>Lower case letters, digits and single hyphens; "document" where nothing is left.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var most = slug.ToString(0, Math.Min(slug.Length, Longest)).Trim('-');
        return most.Length > 0 ? most : "document";
    }
}
