namespace AssistantBot.Knowledge.Analysis;

/// <summary>Forms that stemming by endings cannot bring together: "chose" and "choose", "bought" and "buy".</summary>
internal static class IrregularForms
{
    private const string Pairs = """
        arisen arise, arose arise, became become, began begin, begun begin, borne bear, bought buy, broke break, broken break,
        brought bring, built build, caught catch, children child, chose choose, chosen choose, criteria criterion, dealt deal,
        drawn draw, drew draw, driven drive, drove drive, fallen fall, fell fall, felt feel, forgot forget, forgotten forget,
        fought fight, froze freeze, frozen freeze, gave give, given give, grew grow, grown grow, halves half, held hold, hidden hide,
        kept keep, laid lay, learnt learn, lent lend, lost lose, meant mean, men man, met meet, outgrew outgrow, overcame overcome,
        oversaw oversee, overseen oversee, paid pay, ran run, risen rise, rose rise, seen see, sent send, shelves shelf, shown show,
        shrank shrink, shrunk shrink, sold sell, sought seek, spent spend, spoke speak, spoken speak, stood stand, struck strike,
        stuck stick, taken take, taught teach, thought think, took take, understood understand, undertaken undertake,
        undertook undertake, withdrawn withdraw, withdrew withdraw, women woman, won win, written write, wrote write
        """;

    private static readonly Dictionary<string, string> Bases = Pairs.Split(',', StringSplitOptions.TrimEntries)
        .Select(pair => pair.Split(' ')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>Each form, and the one that a dictionary has.</summary>
    public static IReadOnlyDictionary<string, string> All => Bases;

    /// <summary>The form that a dictionary has, or the word itself; both in lower case.</summary>
    public static string BaseOf(string word) => Bases.GetValueOrDefault(word, word);
}
