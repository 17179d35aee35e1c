using System.Net;
using AssistantBot.Channels.Access;
using AssistantBot.Channels.Activities;
using AssistantBot.Tests.Composition;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AssistantBot.Tests.Channels.Activities;

/// <summary>What is told of whatever goes wrong behind the gate.</summary>
public sealed class ChannelGateTests
{
    public static TheoryData<Exception, bool> Faults => new()
    {
        { new ConnectionResetException("The client reset the connection."), false },
        { new ConnectionAbortedException("The connection was aborted."), false },
        { new IOException("The disk is full."), true },
        { new OperationCanceledException(), true },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Who_has_gone_is_no_fault_of_ours_even_before_the_server_says_so(Exception fault, bool isOurs)
    {
        var log = new LogLines();
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(log));
        var gate = new ChannelGate(new SiteAccess(new SiteOptions(), isLocal: true), loggers.CreateLogger<ChannelGate>());
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Loopback }, Request = { Host = new HostString("localhost") } };
        await gate.GuardChannel(_ => Task.FromException(fault))(context);
        Assert.Equal(isOurs, log.Lines.Any(line => line.StartsWith("Error", StringComparison.Ordinal)));
        Assert.Equal(isOurs ? StatusCodes.Status500InternalServerError : StatusCodes.Status200OK, context.Response.StatusCode);
    }
}
