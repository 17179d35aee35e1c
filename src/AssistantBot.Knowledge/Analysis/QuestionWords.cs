namespace AssistantBot.Knowledge.Analysis;

/// <summary>Words that frame a question without saying what it is about.</summary>
public static class QuestionWords
{
    private static readonly HashSet<string> Frame = new(StringComparer.Ordinal)
    {
        "what", "whats", "wots", "wot", "how", "hows", "who", "whos", "whom", "whose", "when", "whens", "where", "wheres", "which", "why", "whys",
        "do", "does", "did", "doing", "done", "have", "has", "had", "having", "can", "could", "should", "would", "may", "might", "must", "shall", "am", "were", "been", "being",
        "i", "im", "ive", "id", "we", "weve", "were", "us", "our", "you", "your", "youre", "my", "me", "it", "its", "he", "she", "his", "her", "him", "them", "those", "one",
        "tell", "give", "show", "explain", "please", "pls", "plz", "thanks", "any", "some", "about", "from", "out", "up", "so", "just", "also", "too", "than", "more", "most",
        "there", "theres", "let", "lets", "want", "need", "know", "say", "says", "said", "does", "dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "really", "actually",
        "get", "gets", "getting", "got", "go", "back", "hi", "hello", "hey", "everyone", "everybody", "ok", "okay", "much", "many", "u", "ur", "r", "thing", "things", "something", "anything", "kind", "sort", "like", "make", "happen", "happens", "happened",
        "exactly", "generally", "usually", "typically", "toolkit", "toolkits", "guide", "document", "documents", "source", "sources", "mean", "meant", "means", "asking", "question", "help",
    };

    public static bool IsFrame(string word) => Frame.Contains(word);
}
