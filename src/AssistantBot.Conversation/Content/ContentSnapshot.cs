using AssistantBot.Knowledge;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Plugins;

namespace AssistantBot.Conversation.Content;

/// <summary>Everything that comes from the corpus, of one version: the knowledge base and the plugins made from its tables.</summary>
public sealed class ContentSnapshot
{
    private readonly Lazy<WrittenWords> _written;

    private ContentSnapshot(KnowledgeBase knowledge, PluginCatalog plugins)
    {
        (Knowledge, Plugins, Names, Cases) = (knowledge, plugins, knowledge.Names, new CaseCatalog(knowledge));
        _written = new Lazy<WrittenWords>(() => new WrittenWords(knowledge.Passages));
    }

    public KnowledgeBase Knowledge { get; }

    public PluginCatalog Plugins { get; }

    /// <summary>The proper names of the corpus.</summary>
    public Names Names { get; }

    /// <summary>The words of the corpus as it writes them.</summary>
    internal WrittenWords Written => _written.Value;

    /// <summary>Every case of the corpus.</summary>
    public CaseCatalog Cases { get; }

    /// <summary>Reads the corpus and makes the plugins.</summary>
    /// <param name="folder">The knowledge folder.</param>
    /// <param name="factories">Makers of the plugins.</param>
    /// <param name="makeIndex">Makes the index; the embedded one by default.</param>
    /// <exception cref="AssistantBot.Knowledge.Corpus.CorpusException">The corpus has faults.</exception>
    /// <exception cref="AssistantBot.Plugins.Toolkit.ToolkitException">A plugin cannot read its table.</exception>
    public static ContentSnapshot Load(string folder, IEnumerable<IPluginFactory> factories, IndexMaker? makeIndex = null)
    {
        var knowledge = KnowledgeBase.Load(folder, makeIndex);
        var toolkit = new KnowledgeToolkit(knowledge);
        return new ContentSnapshot(knowledge, new PluginCatalog([.. factories.OrderBy(factory => factory.Order).Select(factory => factory.Create(toolkit))]));
    }
}

/// <summary>The version of the content that is in force.</summary>
public interface IContent
{
    ContentSnapshot Current { get; }
}
