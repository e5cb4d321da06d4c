using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Monolith.Platform.Tests;

/// <summary>A mail server that offers TLS only when it has a certificate, notes what it hears, and treats each connection in the manner it is told.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Lock gate = new();
    private readonly StringBuilder received = new();
    private readonly X509Certificate2? certificate;
    private readonly Manner[] manners;
    private readonly Task serving;

    /// <param name="certificate">What it identifies itself with; null for no TLS.</param>
    /// <param name="manners">How it treats its connections, one after the other, and all later ones as the last; well when there are none.</param>
    public SmtpServer(X509Certificate2? certificate, params Manner[] manners)
    {
        (this.certificate, this.manners) = (certificate, manners);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        serving = Serve();
    }

    /// <summary>How a connection is treated.</summary>
    internal enum Manner
    {
        Well = 0,
        HangsUp,
        IsBusy,
        SaysNothing,
        PutsOffTheSender,
        RefusesTheRecipient,
        DiesWithTheMessage,
        DiesAtTheFarewell,
    }

    public int Port { get; }

    public int Connections { get; private set; }

    /// <summary>How many messages came whole.</summary>
    public int Messages { get; private set; }

    public string Received
    {
        get
        {
            lock (gate)
            {
                return received.ToString();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Dispose();
        await serving;
        end.Dispose();
    }

    private static Task Say(Stream stream, string line) => stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n")).AsTask();

    private async Task Serve()
    {
        var conversations = new List<Task>();
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(end.Token);
                conversations.Add(Receive(client, manners.Length == 0 ? Manner.Well : manners[Math.Min(Connections, manners.Length - 1)]));
                Connections++;
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }

        await Task.WhenAll(conversations);
    }

    private async Task Receive(TcpClient client, Manner manner)
    {
        try
        {
            using (client)
            {
                await using var plain = client.GetStream();
                switch (manner)
                {
                    case Manner.HangsUp:
                        return;
                    case Manner.SaysNothing:
                        await Task.Delay(Timeout.Infinite, end.Token);
                        return;
                    case Manner.IsBusy:
                        await Say(plain, "421 busy");
                        return;
                    default:
                        break;
                }

                await Say(plain, "220 tests");
                if (await Converse(plain, manner) && certificate is not null)
                {
                    await using var tls = new SslStream(plain, leaveInnerStreamOpen: true);
                    await tls.AuthenticateAsServerAsync(certificate);
                    await Converse(tls, manner);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException or AuthenticationException or OperationCanceledException)
        {
            // The client hung up, or the test is over.
        }
    }

    /// <returns>Whether what follows is TLS.</returns>
    private async Task<bool> Converse(Stream stream, Manner manner)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        while (await reader.ReadLineAsync(end.Token) is { } line)
        {
            Note(line);
            switch ((line.Split(' ', ':')[0].ToUpperInvariant(), manner))
            {
                case ("EHLO", _):
                    await Say(stream, stream is SslStream ? "250 tests" : certificate is null ? "250-tests\r\n250 AUTH PLAIN LOGIN" : "250-tests\r\n250 STARTTLS");
                    break;
                case ("STARTTLS", _):
                    await Say(stream, "220 go ahead");
                    return true;
                case ("MAIL", Manner.PutsOffTheSender):
                    await Say(stream, "451 later");
                    break;
                case ("RCPT", Manner.RefusesTheRecipient):
                    await Say(stream, "550 nobody of that name");
                    break;
                case ("DATA", _):
                    await Say(stream, "354 go ahead");
                    await TakeMessage(reader);
                    if (manner is Manner.DiesWithTheMessage)
                    {
                        return false;
                    }

                    await Say(stream, "250 taken");
                    break;
                case ("QUIT", Manner.DiesAtTheFarewell):
                    return false;
                default:
                    await Say(stream, "250 fine");
                    break;
            }
        }

        return false;
    }

    private async Task TakeMessage(StreamReader reader)
    {
        while (await reader.ReadLineAsync(end.Token) is { } line && line is not ".")
        {
            Note(line);
        }

        Messages++;
    }

    private void Note(string line)
    {
        lock (gate)
        {
            received.AppendLine(line);
        }
    }
}
