using System.Security.Cryptography;

namespace AssistantBot.EndToEnd.Cards;

/// <summary>The official JSON schema of Adaptive Cards 1.5. No package holds it, so who wants to hold the cards to it names a copy in the variable <c>ADAPTIVE_CARD_SCHEMA</c>.</summary>
internal static class CardSchema
{
    private const string Sha384 = "Wq7MsRM1RyJ/5yXMUzzeTi7kZMh1VI6P/Y2Q8aGz8MsS//IUtGrM71TAVkfo0Kc+";

    private static readonly string SchemaFile = Environment.GetEnvironmentVariable("ADAPTIVE_CARD_SCHEMA") ?? "";

    /// <summary>What is missing and what to do, or null.</summary>
    public static string? Missing { get; } = File.Exists(SchemaFile) ? null
        : "the schema of Adaptive Cards 1.5 is in no package; name a copy of Microsoft's schemas/1.5.0/adaptive-card.json in the variable ADAPTIVE_CARD_SCHEMA";

    /// <exception cref="InvalidDataException">The file is not the official one.</exception>
    public static async Task<string> ReadAsync()
    {
        var bytes = await File.ReadAllBytesAsync(SchemaFile);
        return Convert.ToBase64String(SHA384.HashData(bytes)) == Sha384 ? System.Text.Encoding.UTF8.GetString(bytes) : throw new InvalidDataException($"{SchemaFile} is not the official schema of Adaptive Cards 1.5");
    }
}
