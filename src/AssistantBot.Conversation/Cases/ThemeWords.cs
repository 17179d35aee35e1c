namespace AssistantBot.Conversation.Cases;

/// <summary>Everyday words for themes whose titles people don't say.</summary>
internal static class ThemeWords
{
    public static string Of(string theme) => theme switch
    {
        "IT" => "technology ict software",
        "staff" => "employees people hr terms conditions pay redundancy",
        "time" => "timescales delay duration long takes",
        "sovereignty" => "control independence identity",
        "trust" => "relationships culture",
        "exit" => "leaving breakup termination undo",
        "communication" => "messages engagement publicity",
        "leadership" => "leaders members chief",
        "performance" => "measured measuring indicators",
        "savings" => "measured saved",
        "partners" => "choosing partner",
        "customers" => "residents users public",
        _ => "",
    };
}
