using System.Text.Json.Nodes;
using AssistantBot.Conversation.Content;

namespace AssistantBot.Conversation.Model.Tools;

/// <summary>Finds case studies by their facts and gives where they are told as evidence.</summary>
internal sealed class CasesTool(ContentSnapshot content, EvidenceBook book) : TurnTool(
    "find_cases",
    "Finds case studies of councils that share services by their facts, and returns them as numbered evidence. Leave out what does not matter.",
    () => Object(
        ("council", "string", "Name of a council or partner.", false),
        ("service", "string", "What is shared, such as waste or legal.", false),
        ("model", "string", "How it is set up or governed, such as joint committee.", false),
        ("apportionment", "string", "How costs or savings are split.", false),
        ("words", "string", "Words anywhere in the facts.", false),
        ("lost_partner", "boolean", "True for cases that a partner left.", false),
        ("by_saving", "boolean", "True to have the largest yearly saving first.", false)))
{
    private const int Found = 8;

    public override string Status => "Looking through the case studies";

    public override JsonObject Run(JsonObject input)
    {
        var found = content.Cases.Find(new CaseFilter
        {
            Council = Text(input, "council"),
            Service = Text(input, "service"),
            Model = Text(input, "model"),
            Apportionment = Text(input, "apportionment"),
            Words = Text(input, "words"),
            LostPartner = Flag(input, "lost_partner"),
            Sort = Flag(input, "by_saving") ? CaseSort.Saving : CaseSort.None,
        });
        var result = EvidenceJson.Of(book, found.Take(Found).Select(entry => book.Add(content.Cases.Cite(entry, entry.Case.Name))));
        result["found"] = found.Count;
        return result;
    }

    private static bool Flag(JsonObject input, string property) => input[property] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;
}
