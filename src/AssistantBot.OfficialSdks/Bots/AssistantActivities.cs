using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace AssistantBot.OfficialSdks.Bots;

/// <summary>Hands what the adapter has let in to the assistant, kind by kind, and a call's answer back to the adapter.</summary>
/// <param name="take">Takes an activity as JSON; gives the JSON that answers a call, or null.</param>
internal sealed class AssistantActivities(Func<string, Task<string?>> take) : ActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => TakeAsync(turnContext);

    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => TakeAsync(turnContext);

    protected override Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => TakeAsync(turnContext);

    protected override Task OnMessageReactionActivityAsync(ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => TakeAsync(turnContext);

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => TakeAsync(turnContext);

    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => TakeAsync(turnContext);

    protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => TakeAsync(turnContext);

    protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => TakeAsync(turnContext);

    protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => TakeAsync(turnContext);

    protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) => TakeAsync(turnContext);

    protected override Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => TakeAsync(turnContext);

    protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => TakeAsync(turnContext);

    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        new() { Status = (int)HttpStatusCode.OK, Body = await TakeAsync(turnContext) is { } answer ? ActivityText.Tree(answer) : null };

    private Task<string?> TakeAsync(ITurnContext turn) => take(JsonConvert.SerializeObject(turn.Activity, ActivityText.Settings));
}
