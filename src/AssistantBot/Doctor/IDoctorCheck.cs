namespace AssistantBot.Doctor;

/// <summary>One thing that a deployment needs. Each feature can register its own.</summary>
internal interface IDoctorCheck
{
    /// <summary>A few words for it, such as <c>tenant</c>.</summary>
    string Name { get; }

    /// <summary>Looks at it. What it throws is a fault too, in the exception's words where they are one of the program's own.</summary>
    Task<Finding> RunAsync(DoctorRequest request, CancellationToken cancel);
}

/// <summary>What to look at besides the settings.</summary>
/// <param name="Endpoint">The messaging address that is registered for the bot, or null.</param>
/// <param name="Package">Path of the app package that was uploaded, or null.</param>
internal sealed record DoctorRequest(string? Endpoint, string? Package)
{
    /// <summary>True where somebody says that there is a deployment: a missing app id is a fault then.</summary>
    public bool IsDeployment => Endpoint is not null || Package is not null;
}

internal static class DoctorChecks
{
    public static Finding Ok(this IDoctorCheck check, string text) => new(check.Name, FindingState.Ok, text);

    public static Finding Fault(this IDoctorCheck check, string text) => new(check.Name, FindingState.Fault, text);

    public static Finding Skipped(this IDoctorCheck check, string text) => new(check.Name, FindingState.Skipped, text);
}
