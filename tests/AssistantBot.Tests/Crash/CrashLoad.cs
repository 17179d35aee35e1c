using System.Globalization;
using AssistantBot.Tests.Channels.Fakes;

namespace AssistantBot.Tests.Crash;

/// <summary>People who talk to the program all the while: each sends one message after the other, and begins a new conversation after a few.</summary>
internal sealed class CrashLoad(CrashingProgram program, string service, int people) : IDisposable
{
    /// <summary>How many messages a conversation has; a channel takes no more than 7 answers a second.</summary>
    public const int MessagesEach = 5;

    private static readonly string[] Texts = ["help", "Who pays to set up a shared service?", "driver questionnaire", "yes", "no"];

    private readonly SemaphoreSlim _taken = new(0);
    private readonly List<(string Conversation, string Activity)> _acknowledged = [];
    private readonly List<Task> _people = [];
    private volatile bool _isOver;

    /// <summary>Every activity that the program said it had taken.</summary>
    public IReadOnlyList<(string Conversation, string Activity)> Acknowledged
    {
        get
        {
            lock (_acknowledged) return [.. _acknowledged];
        }
    }

    public void Begin() => _people.AddRange(Enumerable.Range(0, people).Select(person => Task.Run(() => TalkAsync(person))));

    /// <summary>Ends when so many more activities have been acknowledged.</summary>
    public async Task PassAsync(int activities)
    {
        for (var i = 0; i < activities; i++) await _taken.WaitAsync(TimeSpan.FromMinutes(1));
    }

    /// <summary>Lets everybody finish what they are saying.</summary>
    public Task EndAsync()
    {
        _isOver = true;
        return Task.WhenAll(_people);
    }

    public void Dispose() => _taken.Dispose();

    private async Task TalkAsync(int person)
    {
        for (var said = 0; !_isOver; said++)
        {
            var conversation = string.Create(CultureInfo.InvariantCulture, $"{person}-{said / MessagesEach}");
            var id = string.Create(CultureInfo.InvariantCulture, $"{conversation}-{said % MessagesEach}");
            var message = Activity.Message(service, Texts[said % MessagesEach]).With("id", id);
            message["conversation"]!["id"] = conversation;
            // More than one person may say in a minute.
            message["from"]!["id"] = $"29:{conversation}";
            await program.BringAsync(message.ToJsonString());
            lock (_acknowledged) _acknowledged.Add((conversation, id));
            _taken.Release();
        }
    }
}
