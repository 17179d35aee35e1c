using AssistantBot.Knowledge.Corpus;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Conversation.Content;

/// <summary>Holds the content in force, and swaps it whole for a newer version. A version with faults changes nothing.</summary>
/// <param name="folder">The knowledge folder.</param>
/// <param name="factories">Makers of the plugins.</param>
/// <param name="makeIndex">Makes the index of each version; the embedded one by default.</param>
public sealed class ReloadableContent(string folder, IReadOnlyList<IPluginFactory> factories, IndexMaker? makeIndex = null) : IContent
{
    private volatile ContentSnapshot? _current;

    /// <summary>The knowledge folder.</summary>
    public string Folder => folder;

    /// <exception cref="InvalidOperationException">Nothing was loaded yet.</exception>
    public ContentSnapshot Current => _current ?? throw new InvalidOperationException("the content was not loaded yet; call Reload first");

    /// <summary>Loads the folder as it is now.</summary>
    /// <exception cref="CorpusException">The corpus has faults; the version in force stays.</exception>
    /// <exception cref="ToolkitException">A plugin cannot read its table; the version in force stays.</exception>
    /// <exception cref="IOException">A file cannot be read; the version in force stays.</exception>
    public void Reload() => _current = ContentSnapshot.Load(folder, factories, makeIndex);
}
