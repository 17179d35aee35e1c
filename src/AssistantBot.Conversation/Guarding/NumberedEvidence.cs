using AssistantBot.Plugins;

namespace AssistantBot.Conversation.Guarding;

/// <summary>A passage that this turn's answer may be made from.</summary>
/// <param name="Number">By which the answer cites it, counted from 1.</param>
/// <param name="Text">The passage's own words: paragraphs and list items one a line, a row as "column: cell" pairs.</param>
internal sealed record NumberedEvidence(int Number, Citation Citation, string Text);
