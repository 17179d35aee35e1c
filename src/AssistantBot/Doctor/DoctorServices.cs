namespace AssistantBot.Doctor;

internal static class DoctorServices
{
    /// <summary>The checks of a deployment, in the order in which they are told.</summary>
    public static IServiceCollection AddDoctor(this IServiceCollection services)
    {
        services.AddHttpClient<EndpointCheck>(http => http.Timeout = EndpointCheck.Deadline)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers();
        services.AddTransient<IDoctorCheck, AppIdCheck>();
        services.AddTransient<IDoctorCheck, TenantCheck>();
        services.AddTransient<IDoctorCheck, CredentialCheck>();
        services.AddTransient<IDoctorCheck, KeysCheck>();
        services.AddTransient<IDoctorCheck, TokenCheck>();
        services.AddTransient<IDoctorCheck>(provider => provider.GetRequiredService<EndpointCheck>());
        services.AddTransient<IDoctorCheck, PackageCheck>();
        services.AddTransient<IDoctorCheck, AddressCheck>();
        services.AddTransient<IDoctorCheck, StateCheck>();
        services.AddTransient<IDoctorCheck, FolderCheck>();
        services.AddTransient<IDoctorCheck, CorpusCheck>();
        services.AddTransient<IDoctorCheck, ModelCheck>();
        return services.AddTransient<Examination>();
    }
}
