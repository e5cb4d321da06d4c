using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace Monolith.Testing;

/// <summary>The built host as a process of its own, reached over HTTPS with its development certificate trusted.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private HostProcess(Process process, string dataFolder, Uri address)
    {
        this.process = process;
        DataFolder = dataFolder;
        Address = address;
        output = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    public string DataFolder { get; }

    public Uri Address { get; }

    /// <summary>An empty data folder below the machine's temporary folder.</summary>
    public static string NewDataFolder() =>
        Path.Combine(Path.GetTempPath(), "monolith-tests", Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture));

    /// <summary>Starts the host on a free port.</summary>
    public static HostProcess Start(string dataFolder, string environment = "Development", IReadOnlyDictionary<string, string>? settings = null)
    {
        var address = new Uri($"https://localhost:{FreePort()}");

        // Tests that run in the background of a script inherit its deafness to Ctrl-C; the host is to hear it all the same.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", typeof(Program).Assembly.Location, "--urls", address.OriginalString])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["Database__DataFolder"] = dataFolder;
        foreach (var (name, value) in TestDatabase.SettingsFor(dataFolder))
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        foreach (var (name, value) in settings ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        return new HostProcess(Process.Start(start) ?? throw new InvalidOperationException("The host did not start."), dataFolder, address);
    }

    /// <summary>Waits until the host reports ready, and gives a client that trusts exactly its certificate.</summary>
    public async Task<HttpClient> WhenReady()
    {
        using var deadline = new CancellationTokenSource(Patience);
        var certificateFile = Path.Combine(DataFolder, "dev-certificate.pem");
        while (!deadline.IsCancellationRequested)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The host ended with {process.ExitCode}:\n{await output}\n{await errors}");
            }

            if (File.Exists(certificateFile) && new FileInfo(certificateFile).Length > 0)
            {
                var client = ClientTrusting(X509CertificateLoader.LoadCertificateFromFile(certificateFile));
                if (await IsReady(client, deadline.Token))
                {
                    return client;
                }

                client.Dispose();
            }

            await Task.Delay(100, deadline.Token);
        }

        throw new TimeoutException("The host did not become ready.");
    }

    /// <summary>Asks the host to end as Ctrl-C or an orchestrator does, and waits.</summary>
    /// <returns>The exit code and all it wrote.</returns>
    public async Task<(int ExitCode, string Output)> Stop(string signal = "TERM")
    {
        using (var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        return await Ended();
    }

    /// <summary>Waits for the host to end by itself.</summary>
    public async Task<(int ExitCode, string Output)> Ended()
    {
        using var deadline = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(deadline.Token);
        return (process.ExitCode, $"{await output}{await errors}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static async Task<bool> IsReady(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
            return response.StatusCode is HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            // Not listening yet.
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private HttpClient ClientTrusting(X509Certificate2 certificate) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        SslOptions =
        {
            RemoteCertificateValidationCallback = (_, presented, _, _) =>
                presented is not null && presented.GetRawCertData().AsSpan().SequenceEqual(certificate.GetRawCertData()),
        },
    })
    {
        BaseAddress = Address,
        DefaultRequestVersion = HttpVersion.Version20,
    };
}
