namespace AssistantBot.Documents.Papers.Word;

/// <summary>Settings of the document, and its kinds of lists.</summary>
internal static class WordSettings
{
    private const string Namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    /// <summary>Notes are numbered 1, 2, 3 and stand at the end; Word lays it out as its versions since 2013 do.</summary>
    public const string Xml = $"""
        <w:settings {Namespace}>
        <w:defaultTabStop w:val="720"/>
        <w:endnotePr><w:pos w:val="docEnd"/><w:numFmt w:val="decimal"/><w:endnote w:id="0"/><w:endnote w:id="1"/></w:endnotePr>
        <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
        <w:themeFontLang w:val="en-GB"/>
        </w:settings>
        """;

    public const string Lists = $"""
        <w:numbering {Namespace}>
        <w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>
        <w:pPr><w:ind w:left="454" w:hanging="340"/></w:pPr><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:color w:val="1F3A5F"/></w:rPr></w:lvl>
        </w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        </w:numbering>
        """;
}
