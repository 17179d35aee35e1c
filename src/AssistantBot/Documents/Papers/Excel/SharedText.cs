using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AssistantBot.Documents.Papers.Excel;

/// <summary>The words of a workbook, each kept once. A cell that refers to words here is never computed, whatever sign they begin with.</summary>
internal sealed partial class SharedText
{
    // Excel repairs, and so loses, a cell with more.
    private const int LongestText = 32767;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private int _uses;

    /// <summary>The number by which a cell refers to these words.</summary>
    public int PlaceOf(string text)
    {
        _uses++;
        var clean = Escape(text);
        if (_places.TryGetValue(clean, out var place)) return place;
        _texts.Add(clean);
        return _places[clean] = _texts.Count - 1;
    }

    public SharedStringTable Table() => new(_texts.Select(text => new SharedStringItem(new Text(text) { Space = SpaceProcessingModeValues.Preserve })))
    {
        Count = (uint)_uses,
        UniqueCount = (uint)_texts.Count,
    };

    /// <summary>Words as the file holds them: Excel reads <c>_x0041_</c> as the letter A unless its first sign is written so itself.</summary>
    public static string Escape(string text) => EscapePattern().Replace(InertText.Shorten(InertText.Of(text), LongestText), "_x005F_");

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex EscapePattern();
}
