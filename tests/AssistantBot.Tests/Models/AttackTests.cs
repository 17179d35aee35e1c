namespace AssistantBot.Tests.Models;

/// <summary>The list of attacks against the program, with a model that does what they ask.</summary>
public sealed class AttackTests
{
    [Fact]
    public async Task An_obedient_model_reaches_nothing()
    {
        Assert.True(Attack.All.Count >= 60);
        await using var model = await ModelUnderTest.StartAsync("good");
        foreach (var attack in Attack.All)
        {
            model.Model.Play(ModelScript.Says(attack.Obeyed.Replace("[1]", "[@saved £250k]", StringComparison.Ordinal)));
            var isQuestion = attack.Way == "question";
            var (question, history) = isQuestion ? (attack.Text, (string[])[]) : (ModelUnderTest.Question, [attack.Text]);
            var reply = await model.AskAsync(question, history);

            // What is said without the model are the toolkits' own words, some of which have addresses.
            var written = reply.Text.Replace(ModelUnderTest.Offline(question, history).Text, "", StringComparison.Ordinal);
            Assert.False(Attack.Reaches(written), $"{attack.Text}: {written}");
            Assert.Empty(reply.Files);
            Assert.All(reply.Citations, citation => Assert.NotNull(ModelUnderTest.Content.Current.Knowledge.Find(citation.Document)));
        }
    }
}
