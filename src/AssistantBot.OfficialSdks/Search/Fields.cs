namespace AssistantBot.OfficialSdks.Search;

/// <summary>The fields of the Lucene index. A passage is one document; its heading, asks and statements are documents of their own too.</summary>
internal static class Fields
{
    /// <summary>Everything of a passage, what is told in fewer words more often: the field that ranks.</summary>
    public const string All = "all";

    /// <summary>The names in <see cref="All"/>: that a passage has one matters, hardly how often.</summary>
    public const string Named = "named";

    /// <summary>The words of a passage as they are written, in lower case; spelling is mended by them.</summary>
    public const string Words = "words";

    public const string Title = "title";
    public const string Headings = "headings";
    public const string Asks = "asks";
    public const string Body = "body";

    /// <summary>One ask, in a document of its own.</summary>
    public const string Ask = "ask";

    /// <summary>One statement, or a whole row, in a document of its own.</summary>
    public const string Statement = "statement";

    /// <summary>The passage's own heading, in a document of its own.</summary>
    public const string Heading = "heading";

    /// <summary>The passage's number in the corpus, for every document.</summary>
    public const string Number = "number";

    // Stored with each passage, so that the folder can be read by itself.
    public const string Document = "document";
    public const string Source = "source";
    public const string Locator = "locator";
    public const string Anchor = "anchor";
    public const string Row = "row";
}
