namespace AssistantBot.Plugins.Forms;

/// <summary>What values are to a conversation: the words by which one form takes over what another was told.</summary>
public static class CarriedWords
{
    /// <summary>Name of the service that would be shared.</summary>
    public const string Service = "service";

    /// <summary>What the partnership calls itself, or who is in it.</summary>
    public const string Partnership = "partnership";

    /// <summary>The partners, a list with the column <c>name</c>.</summary>
    public const string Partners = "partners";

    /// <summary>Drivers that are present, in words, parted by semicolons.</summary>
    public const string Drivers = "drivers";

    /// <summary>What is shared, in pounds a year.</summary>
    public const string YearlyValue = "yearly-value";

    /// <summary>How many services are shared.</summary>
    public const string Services = "services";

    /// <summary>The bodies that govern it, in words.</summary>
    public const string Governance = "governance";

    /// <summary>How it is to be delivered, in words.</summary>
    public const string Route = "route";

    /// <summary>Saving, in pounds a year.</summary>
    public const string YearlySaving = "yearly-saving";

    /// <summary>Cost of setting up, in pounds.</summary>
    public const string SetUpCost = "set-up-cost";

    /// <summary>How costs are shared, in words.</summary>
    public const string Apportionment = "apportionment";

    /// <summary>The main risks, in words, parted by semicolons.</summary>
    public const string Risks = "risks";

    /// <summary>Who does the work: <see cref="InHouse"/> or <see cref="External"/>.</summary>
    public const string Delivery = "delivery";

    /// <summary>Value of <see cref="Delivery"/>: the staff of the councils.</summary>
    public const string InHouse = "in-house";

    /// <summary>Value of <see cref="Delivery"/>: an outside provider.</summary>
    public const string External = "external";

    /// <summary>By what its success is measured, in words.</summary>
    public const string Measures = "measures";

    /// <summary>For how long it is agreed, in words.</summary>
    public const string Duration = "duration";

    /// <summary>How a partner leaves and what that costs, in words.</summary>
    public const string Exit = "exit";
}
