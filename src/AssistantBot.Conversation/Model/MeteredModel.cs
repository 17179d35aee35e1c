using System.Runtime.CompilerServices;
using AssistantBot.Conversation.Turns;
using Microsoft.Extensions.AI;

namespace AssistantBot.Conversation.Model;

/// <summary>The model as one turn asks it: within the turn's tokens, which are counted for the person.</summary>
internal sealed class MeteredModel(IChatClient client, IModelMeter meter, string person)
{
    /// <summary>About how many characters a token has, where the endpoint does not count.</summary>
    private const int CharactersOfToken = 4;

    /// <summary>What was used so far.</summary>
    public ModelUse Use { get; private set; } = new(Wrote: false);

    public async Task<ChatResponse> AskAsync(IReadOnlyList<ChatMessage> messages, ChatOptions options, CancellationToken cancel)
    {
        await ProveAsync(cancel);
        var response = await client.GetResponseAsync(messages, options, cancel);
        await CountAsync(response, messages);
        return response;
    }

    public async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(IReadOnlyList<ChatMessage> messages, ChatOptions options, [EnumeratorCancellation] CancellationToken cancel)
    {
        await ProveAsync(cancel);
        var all = new List<ChatResponseUpdate>();
        try
        {
            await foreach (var update in client.GetStreamingResponseAsync(messages, options, cancel))
            {
                all.Add(update);
                yield return update;
            }
        }
        finally
        {
            // What was sent and written before a fault or a withdrawal was used too.
            await CountAsync(all.ToChatResponse(), messages);
        }
    }

    public void Remove(int sentences) => Use = Use with { Removed = Use.Removed + sentences };

    private async Task ProveAsync(CancellationToken cancel)
    {
        if (!meter.MayGoOn(Use))
            throw new ModelException(ModelFault.OverBudget, "a turn has used up its tokens; raise Model:TurnTokens or Model:TurnCost if that happens often");
        if (!await meter.MayAskAsync(person, cancel))
            throw new ModelException(ModelFault.OverBudget, "a person has used up the day's tokens; raise Model:PersonDayTokens or Model:PersonDayCost if that happens often");
    }

    private async Task CountAsync(ChatResponse response, IReadOnlyList<ChatMessage> messages)
    {
        var input = response.Usage?.InputTokenCount ?? messages.Sum(message => message.Text.Length) / CharactersOfToken;
        var output = response.Usage?.OutputTokenCount ?? response.Text.Length / CharactersOfToken;
        var cost = await meter.CountAsync(person, input, output);
        Use = Use with { InputTokens = Use.InputTokens + input, OutputTokens = Use.OutputTokens + output, Cost = Use.Cost + cost };
    }
}
