using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.Outlines;

/// <summary>What the forms of outlined papers have in common.</summary>
internal static class OutlineFields
{
    public const string Service = "service";
    public const string Partners = "partners";
    public const string PartnerName = "name";

    /// <param name="place">Where the paper is described.</param>
    public static TextField ServiceOf(Citation place) => new(Service, "Service", "Which service would be shared?", "", place, 120)
    {
        Presence = Presence.Required,
        Carries = CarriedWords.Service,
        Example = "street lighting",
    };

    public static RecordsField PartnersOf(Citation place) => new(
        Partners, "Partners", "Who would share it?", "", place, "partner",
        [new TextField(PartnerName, "Name", "What is the partner called?", "A paper names its partners.", place, 120)], 1, 50)
    {
        Carries = CarriedWords.Partners,
        Example = "South Holland and East Lindsey",
    };

    /// <summary>Words of one's own that are not asked for.</summary>
    public static TextField Extra(Citation place, string id, string label, string prompt, string? carries = null) => new(id, label, prompt, "", place, 4000)
    {
        Presence = Presence.OnRequest,
        Carries = carries,
    };

    /// <summary>
    /// The fields with help and source of the first point that each one fills. A field that fills none is left out, unless it is
    /// required; one that fills points of some kinds of paper only has a meaning for these.
    /// </summary>
    /// <param name="papers">The points of each kind of paper.</param>
    /// <param name="kind">The kind that was chosen among the answers, or null where it is open.</param>
    public static IReadOnlyList<Field> For(
        IEnumerable<Field> fields, IReadOnlyDictionary<string, IReadOnlyList<OutlinePoint>> papers, Func<FormAnswers, string?> kind)
    {
        var explained = new List<Field>();
        foreach (var field in fields)
        {
            var kinds = papers.Where(paper => paper.Value.Any(point => point.Fields.Contains(field.Id))).ToList();
            if (kinds.Count == 0 && field.Presence == Presence.Required) explained.Add(field);
            if (kinds.Count == 0) continue;
            var first = kinds[0].Value.First(point => point.Fields.Contains(field.Id));
            explained.Add(field with
            {
                Help = $"Under \"{first.Heading}\": {first.Write}",
                Source = first.Read[0],
                When = kinds.Count == papers.Count ? null : answers => kind(answers) is not { } chosen || kinds.Exists(paper => paper.Key == chosen),
            });
        }

        return explained;
    }
}
