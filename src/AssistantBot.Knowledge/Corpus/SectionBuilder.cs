namespace AssistantBot.Knowledge.Corpus;

/// <summary>A section while its blocks are read.</summary>
internal sealed class SectionBuilder(
    string heading, int level, string anchor, IReadOnlyList<string> path, Source source, string locator, int? lawYear, int line)
{
    public string Heading => heading;

    public int Level => level;

    public string Anchor => anchor;

    public IReadOnlyList<string> Path => path;

    public Source Source => source;

    public string Locator => locator;

    public int? LawYear => lawYear;

    public int Line => line;

    public List<string> Asks { get; } = [];

    public List<SectionPart> Parts { get; } = [];

    public bool IsEmpty => Parts.Count == 0;

    /// <summary>True where something other than tables stands in it.</summary>
    public bool HasText => Parts.Exists(part => part is not TablePart);

    /// <summary>Adds an ask to a row of the last table; false where there is no such row.</summary>
    public bool AddRowAsk(int row, string ask)
    {
        var place = Parts.FindLastIndex(part => part is TablePart);
        if (place < 0 || Parts[place] is not TablePart table || row < 1 || row > table.Rows.Count) return false;
        var rows = table.Rows.ToList();
        rows[row - 1] = rows[row - 1] with { Asks = [.. rows[row - 1].Asks, ask] };
        Parts[place] = table with { Rows = rows };
        return true;
    }

    public Section Build() => new(heading, level, anchor, path, source, locator, lawYear, Asks, Parts, line);
}
