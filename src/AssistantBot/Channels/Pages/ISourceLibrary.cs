using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Channels.Pages;

/// <summary>The corpus, to be read by people.</summary>
internal interface ISourceLibrary
{
    /// <summary>Every document, in the order of their ids.</summary>
    IReadOnlyList<Document> All { get; }

    /// <summary>The document with that id, such as <c>hmep/case-study-4</c>, or null.</summary>
    Document? Find(string id);
}
