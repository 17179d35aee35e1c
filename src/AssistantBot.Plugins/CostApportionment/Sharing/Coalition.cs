namespace AssistantBot.Plugins.CostApportionment.Sharing;

/// <summary>What some of the partners would pay together without the others.</summary>
/// <param name="Members">A bit for each partner, the first partner's the lowest.</param>
/// <param name="Cost">Pounds; negative where they would earn.</param>
internal sealed record Coalition(int Members, decimal Cost);
