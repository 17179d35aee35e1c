using AssistantBot.Conversation.Ports;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AssistantBot.Channels.Feedback;

internal static class FeedbackServices
{
    /// <summary>What people think of answers: asked, taken and, with everything else that is theirs, told and deleted.</summary>
    public static IServiceCollection AddFeedback(this IServiceCollection services)
    {
        services.TryAddSingleton<FeedbackDesk>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IKept, KeptFeedback>());
        return services;
    }
}
