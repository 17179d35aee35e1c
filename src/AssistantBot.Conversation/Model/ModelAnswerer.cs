using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Guarding;
using AssistantBot.Conversation.Turns;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace AssistantBot.Conversation.Model;

/// <summary>Answers with a language model, within what the corpus holds. Whatever goes wrong with the model ends in the offline answer and one sentence about it.</summary>
/// <param name="client">The model.</param>
/// <param name="writing">Has it write with its tools.</param>
/// <param name="prompted">Has it do what needs none.</param>
internal sealed partial class ModelAnswerer(IChatClient client, IToolWriting writing, IPromptedModel prompted, IModelMeter meter, ModelHealth health, ILogger<ModelAnswerer> log) : IAnswerer
{
    /// <summary>The order of an answer: what needs no model, or must not reach one, is settled first.</summary>
    public async Task<Reply> AnswerAsync(Inquiry inquiry, CancellationToken cancel)
    {
        if (OfflineAnswerer.Screen(inquiry.Question, inquiry.History, inquiry.Content, inquiry.Before) is { } settled) return settled;
        var model = new MeteredModel(client, meter, inquiry.Person);
        var turn = new ModelTurn(model, writing, prompted, inquiry);
        try
        {
            return await AskAsync(turn, model, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw new AnswerWithdrawnException(Shown(turn, inquiry, new Reply(ReplyKind.Help, ModelNotes.Withdrawn), model.Use));
        }
        catch (Exception error)
        {
            return Fallback(turn, inquiry, ModelException.Of(error), model.Use);
        }
        finally
        {
            foreach (var removal in turn.Removed) Log(removal);
        }
    }

    private async Task<Reply> AskAsync(ModelTurn turn, MeteredModel model, CancellationToken cancel)
    {
        health.Enter();
        var reply = await turn.AnswerAsync(cancel);
        if (model.Use.InputTokens > 0) health.Succeed();
        return reply.Model is null ? reply with { Model = model.Use } : reply;
    }

    private Reply Fallback(ModelTurn turn, Inquiry inquiry, ModelException fault, ModelUse use)
    {
        health.Fail(fault);
        var offline = OfflineAnswerer.Answer(inquiry.Question, inquiry.History, inquiry.Content);
        return Shown(turn, inquiry, ModelNotes.Add(offline, fault.Fault), use with { Fault = fault.Fault.ToString() });
    }

    /// <summary>A reply below what the person was shown already, which stands.</summary>
    private static Reply Shown(ModelTurn turn, Inquiry inquiry, Reply reply, ModelUse use)
    {
        if (!inquiry.Progress.ShowsText || turn.Text.IsEmpty) return reply with { Model = use };
        turn.Text.AddParagraph(reply.Text, reply.Citations);
        return reply with { Text = turn.Text.ToString(), Citations = [.. turn.Text.Citations], Model = use with { Wrote = true } };
    }

    private void Log(Removal removal)
    {
        LogRemoved(removal.Reason);
        LogRemovedText(removal.Sentence, removal.Detail);
    }

    [LoggerMessage(1, LogLevel.Information, "A sentence was taken out of a model's answer: {Reason}")]
    private partial void LogRemoved(RemovalReason reason);

    [LoggerMessage(2, LogLevel.Trace, "Taken out: {Sentence} ({Detail})")]
    private partial void LogRemovedText(string sentence, string detail);
}
