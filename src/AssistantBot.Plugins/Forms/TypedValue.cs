namespace AssistantBot.Plugins.Forms;

/// <summary>A value as somebody typed it, for the field that will read it.</summary>
/// <param name="Path">Path of the field, or of a list, whose value is its rows in words: "East Lindsey and South Holland".</param>
public sealed record TypedValue(string Path, string Typed);
