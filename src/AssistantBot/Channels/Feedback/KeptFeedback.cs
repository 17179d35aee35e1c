using System.Globalization;
using System.Text.Json.Nodes;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Channels.Feedback;

/// <summary>What a person thought of answers, and the answers that they could still rate, as something that is kept about them.</summary>
internal sealed class KeptFeedback(IFeedbackStore store) : IKept
{
    public async Task<IReadOnlyList<KeptKind>> FindAsync(Whose whose, CancellationToken cancel)
    {
        var own = await store.OwnedAsync(whose.Owner, cancel);
        return
        [
            new KeptKind("rating of an answer", "ratings of answers", [.. own.Given.Select(Given)]),
            new KeptKind("answer kept for a rating", "answers kept for a rating", [.. own.Answers.Select(answer => new KeptItem(answer.Question, answer.Answer, About(answer)))]),
        ];
    }

    public Task DeleteAsync(Whose whose, CancellationToken cancel) => store.ForgetAsync(whose.Owner, cancel);

    private static KeptItem Given(GivenFeedback given)
    {
        var data = given.About is { } about ? About(about) : [];
        data["reaction"] = given.Reaction.ToString().ToLowerInvariant();
        data["remark"] = given.Text;
        data["given"] = given.Given.ToString("O", CultureInfo.InvariantCulture);
        return new KeptItem(string.Create(CultureInfo.InvariantCulture, $"{given.Reaction} on {given.Given.UtcDateTime:d MMMM yyyy}"), $"{given.Text}\n{given.About?.Question}\n{given.About?.Answer}", data);
    }

    private static JsonObject About(RatedAnswer about) => new() { ["question"] = about.Question, ["answer"] = about.Answer };
}
