using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Tests.Fakes;

namespace AssistantBot.Conversation.Tests.Drafting;

/// <summary>A document of which it is known what each paragraph shows: "(4, 10) Text" bears on characteristics 4 and 10, "() Text" on none.</summary>
/// <param name="Shown">The characteristics that each paragraph bears on.</param>
internal sealed record LabelledDocument(DocumentText Text, IReadOnlyDictionary<string, IReadOnlyList<string>> Shown)
{
    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(Checkout.Root, "tests", "AssistantBot.Conversation.Tests", "Drafting", "Documents");

    public static LabelledDocument Read(string name)
    {
        var (title, place, pieces, shown) = ("", "", new List<DocumentPiece>(), new Dictionary<string, IReadOnlyList<string>>());
        foreach (var line in File.ReadAllLines(Path.Combine(Folder, name + ".md")).Where(line => line.Length > 0))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) place = line[3..];
            else if (line.StartsWith("# ", StringComparison.Ordinal)) title = line[2..];
            else
            {
                var end = line.IndexOf(')', StringComparison.Ordinal);
                pieces.Add(new DocumentPiece(place, line[(end + 2)..]));
                shown[line[(end + 2)..]] = line[1..end].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            }
        }

        return new LabelledDocument(new DocumentText(title, pieces), shown);
    }

    /// <summary>What the paragraph of a quote bears on.</summary>
    public IReadOnlyList<string> Behind(string quote) => Shown.Single(paragraph => paragraph.Key.Contains(quote.TrimEnd('…'), StringComparison.Ordinal)).Value;
}
