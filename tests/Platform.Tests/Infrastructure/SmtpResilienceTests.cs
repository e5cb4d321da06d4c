using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using MailKit.Net.Smtp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Platform.Infrastructure;
using Monolith.Testing;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Registry;
using Polly.Timeout;
using static Monolith.Platform.Tests.SmtpServer;

namespace Monolith.Platform.Tests;

/// <summary>Mail outlives a server that refuses, hangs or dies, and nobody gets it twice.</summary>
public sealed class SmtpResilienceTests : IDisposable
{
    private static readonly EmailMessage Message = new(EmailAddress.From("ada@example.com"), "Hello", "Hello.\n");

    private readonly TemporaryFolder temporary = new();
    private readonly DevelopmentCertificate certificate;
    private readonly MovableClock clock = new();

    public SmtpResilienceTests() => certificate = new(new DataFolder(temporary.Path), TimeProvider.System);

    public void Dispose()
    {
        certificate.Certificate.Dispose();
        temporary.Dispose();
    }

    [Fact]
    public async Task What_the_server_did_not_take_is_tried_again()
    {
        await using var server = new SmtpServer(certificate.Certificate, Manner.HangsUp, Manner.IsBusy, Manner.PutsOffTheSender, Manner.Well);
        await using var services = Guarded.Services(set => set.Smtp.Retries = 3).BuildServiceProvider();

        await Sender(services, server).Send(Message, CancellationToken.None);

        (server.Connections, server.Messages).ShouldBe((4, 1));
    }

    [Fact]
    public async Task What_the_server_may_have_taken_is_not()
    {
        await using var server = new SmtpServer(certificate.Certificate, Manner.DiesWithTheMessage, Manner.Well);
        await using var services = Guarded.Services().BuildServiceProvider();

        await Should.ThrowAsync<MailInDoubtException>(() => Sender(services, server).Send(Message, CancellationToken.None));

        (server.Connections, server.Messages).ShouldBe((1, 1));
    }

    [Fact]
    public async Task What_the_server_took_is_sent_however_it_takes_leave()
    {
        await using var server = new SmtpServer(certificate.Certificate, Manner.DiesAtTheFarewell);
        await using var services = Guarded.Services().BuildServiceProvider();

        await Sender(services, server).Send(Message, CancellationToken.None);

        (server.Connections, server.Messages).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_recipient_whom_the_server_refuses_is_not_tried_again_and_opens_no_circuit()
    {
        await using var server = new SmtpServer(certificate.Certificate, Manner.RefusesTheRecipient);
        await using var services = Guarded.Services(set => set.Smtp.BreakAfter = 2).BuildServiceProvider();

        for (var i = 1; i <= 4; i++)
        {
            await Should.ThrowAsync<SmtpCommandException>(() => Sender(services, server).Send(Message, CancellationToken.None));
            server.Connections.ShouldBe(i);
        }
    }

    [Fact]
    public async Task A_server_that_hangs_is_given_up()
    {
        await using var server = new SmtpServer(certificate.Certificate, Manner.SaysNothing);
        await using var services = Guarded.Services(set => (set.Smtp.Timeout, set.Smtp.Retries) = (TimeSpan.FromMilliseconds(50), 0)).BuildServiceProvider();

        await Should.ThrowAsync<TimeoutRejectedException>(() => Sender(services, server).Send(Message, CancellationToken.None));
    }

    [Fact]
    public async Task A_server_that_fails_is_left_alone_for_a_while_and_used_again_when_it_has_recovered()
    {
        using var events = new ResilienceEvents();
        await using var server = new SmtpServer(certificate.Certificate, Manner.HangsUp, Manner.HangsUp, Manner.Well);
        await using var services = Guarded.Services(set => (set.Smtp.Retries, set.Smtp.BreakAfter) = (0, 2), clock).BuildServiceProvider();
        var sender = Sender(services, server);
        for (var i = 0; i < 2; i++)
        {
            await Should.ThrowAsync<Exception>(() => sender.Send(Message, CancellationToken.None));
        }

        // Whether it was left alone, the count at the end tells: the server may hear of a connection after its client gave it up.
        await Should.ThrowAsync<BrokenCircuitException>(() => sender.Send(Message, CancellationToken.None));

        clock.Advance(TimeSpan.FromMinutes(1));
        await sender.Send(Message, CancellationToken.None);
        (server.Connections, server.Messages).ShouldBe((3, 1));
        events.Names.ShouldContain("OnCircuitOpened");
        events.Names.ShouldContain("OnCircuitClosed");
    }

    [Fact]
    public async Task More_than_fit_into_the_bulkhead_fail_at_once()
    {
        await using var server = new SmtpServer(certificate.Certificate, Manner.SaysNothing, Manner.Well);
        await using var services = Guarded.Services(set => (set.Smtp.Concurrency, set.Smtp.Queue) = (1, 0)).BuildServiceProvider();
        var sender = Sender(services, server);
        using var leave = new CancellationTokenSource();
        var first = sender.Send(Message, leave.Token);

        await Should.ThrowAsync<RateLimiterRejectedException>(() => sender.Send(Message, CancellationToken.None));

        await leave.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => first);
    }

    private SmtpSender Sender(IServiceProvider services, SmtpServer server) => new(
        Options.Create(new EmailOptions { From = "no-reply@example.com", Smtp = new SmtpOptions { Host = "localhost", Port = server.Port } }),
        services.GetRequiredService<ResiliencePipelineProvider<string>>(),
        TimeProvider.System)
    {
        NewClient = () => new SmtpClient
        {
            ServerCertificateValidationCallback = (_, presented, _, _) => presented?.GetCertHashString() == certificate.Certificate.GetCertHashString(),
        },
    };

    /// <summary>What the figures tell of circuits.</summary>
    private sealed class ResilienceEvents : IDisposable
    {
        private readonly MeterListener listener = new();

        public ResilienceEvents()
        {
            listener.InstrumentPublished = (instrument, l) =>
            {
                if (instrument is { Meter.Name: "Polly", Name: "resilience.polly.strategy.events" })
                {
                    l.EnableMeasurementEvents(instrument);
                }
            };
            listener.SetMeasurementEventCallback<int>((_, _, tags, _) =>
            {
                foreach (var tag in tags)
                {
                    if (tag is { Key: "event.name", Value: string name })
                    {
                        Names.Enqueue(name);
                    }
                }
            });
            listener.Start();
        }

        public ConcurrentQueue<string> Names { get; } = new();

        public void Dispose() => listener.Dispose();
    }
}
