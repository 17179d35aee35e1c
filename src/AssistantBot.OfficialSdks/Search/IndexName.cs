using System.Runtime.InteropServices;
using System.Security.Cryptography;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.OfficialSdks.Search;

/// <summary>Names an index by what is in it.</summary>
internal static class IndexName
{
    /// <summary>Counted up whenever fields, analysis or similarity change.</summary>
    private const string Format = "5";

    /// <summary>The hash of everything that is indexed or stored of these passages, 32 hexadecimal digits.</summary>
    public static string Of(IReadOnlyList<Passage> passages)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(Format);
        foreach (var passage in passages)
        {
            foreach (var text in (string[])[passage.Document.Id, passage.Document.Title, passage.Source.Key, passage.Locator, passage.Anchor, passage.HeadingPath, passage.Text, .. passage.Asks]) Add(text);
            foreach (var statement in passage.Statements) Add(statement.Text);
            Add("");
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];

        void Add(string text)
        {
            hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
            hash.AppendData([0, 0]);
        }
    }
}
