namespace AssistantBot.Plugins.Tests.SuitabilityScreen;

/// <summary>A small suitability screen: two signs of each kind.</summary>
internal static class ScreenToolkit
{
    public const string Signs = "Appendix 1 opportunities for Shared Services";
    public const string Questions = "The signs as questions";
    public const string Criteria = "The criteria as questions";
    public const string Partners = "What each kind of partner means";
    public const string Services = "Services that the toolkits name";

    public static TablesToolkit Create() => new TablesToolkit()
        .With(Signs,
            "Public sector partner, if the service area... | Private sector partner, if the service area... | Probably no sharing, if...",
            "is standard | needs investment | judgement matters",
            "lacks specialists | is large | politicians resist")
        .With(Questions,
            "Speaks | Row | Label | Question",
            "against | 1 | judgement | Does judgement matter?",
            "against | 2 | politics | Do politicians resist?",
            "public | 1 | standard | Is it standard?",
            "public | 2 | specialists | Does it lack specialists?",
            "private | 1 | investment | Does it need investment?",
            "private | 2 | size | Is it large?")
        .With(Criteria,
            "Ref | Group | Label | Question | Read",
            "record | right service | track record | Is the record strong? | Section 7",
            "quick | right time | quick win | Is it quick? | Section 7")
        .With(Partners,
            "Partner | What to know | Read",
            "public | Slow but steady. | Appendix 1",
            "private | Fast, but who gains? | Appendix 1")
        .With(Services,
            "Service | Words | What they say | Read | Learn from",
            "waste collection | waste; bins | Neighbours suit it. | Partners | Two districts",
            "IT | it services; ict | IT is a barrier. | Barriers | ");
}
