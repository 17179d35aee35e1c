using AssistantBot.Channels.Activities;
using AssistantBot.CommandLine;
using AssistantBot.Conversation.Content;
using AssistantBot.Plugins.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantBot.Tests.Channels.Activities;

/// <summary>Rule: a card's nonce and revision travel in one object with its inputs, so no input may be called as they are.</summary>
public sealed class ReservedNamesTests : IDisposable
{
    private const int Instruments = 12;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task No_field_of_any_instrument_has_a_name_that_its_card_needs()
    {
        await using var services = new Verbs(["--data", _folder.Path, "--State:ConnectionString", "memory"], TextReader.Null, TextWriter.Null, TextWriter.Null).Services();
        var plugins = services.GetRequiredService<IContent>().Current.Plugins.All;
        Assert.Equal(Instruments, plugins.Count);
        Assert.Equal(["plugin", "card", "revision", "part", "parts"], SubmissionReader.Reserved);
        foreach (var plugin in plugins)
        {
            var fields = plugin.Form.Fields.Concat(plugin.Form.Fields.OfType<RecordsField>().SelectMany(list => list.Columns)).Select(field => field.Id).ToList();
            Assert.NotEmpty(fields);
            Assert.DoesNotContain(fields, field => SubmissionReader.Reserved.Contains(field, StringComparer.OrdinalIgnoreCase));
        }
    }

    public void Dispose() => _folder.Dispose();
}
