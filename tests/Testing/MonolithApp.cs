using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Xunit;

namespace Monolith.Testing;

/// <summary>The whole product on a database of its own, in memory but for the files; one per test class.</summary>
public class MonolithApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>The folder that holds this product's databases, logs and development credentials; deleted at the end, unless kept.</summary>
    public string DataFolder { get; init; } = HostProcess.NewDataFolder();

    /// <summary>Leaves the data folder for another start.</summary>
    public bool KeepsData { get; init; }

    public string Environment { get; init; } = "Development";

    /// <summary>Settings beyond those that every test needs.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Sends a use case through the real behaviours, in a scope of its own, on behalf of the product itself or of somebody.</summary>
    public async Task<Result<T>> Send<T>(ICommand<T> command, Caller? caller = null)
        where T : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        using (Services.GetRequiredService<ICallerContext>().Become(caller ?? Caller.System("tests")))
        {
            return await scope.ServiceProvider.GetRequiredService<ISender>().Send(command, CancellationToken.None);
        }
    }

    /// <inheritdoc cref="Send{T}(ICommand{T}, Caller?)"/>
    public async Task<Result<T>> Send<T>(IQuery<T> query, Caller? caller = null)
        where T : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        using (Services.GetRequiredService<ICallerContext>().Become(caller ?? Caller.System("tests")))
        {
            return await scope.ServiceProvider.GetRequiredService<ISender>().Send(query, CancellationToken.None);
        }
    }

    /// <summary>Somebody without credentials, who follows no redirects.</summary>
    public HttpClient Visitor() => CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        BaseAddress = new Uri("https://localhost"),
    });

    /// <summary>The development client with a token for the given permissions; all it holds when none are named.</summary>
    public async Task<HttpClient> SignedIn(params string[] permissions)
    {
        var client = Visitor();
        await client.SignIn(DataFolder, permissions);
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("Database:DataFolder", DataFolder);
        foreach (var (name, value) in TestDatabase.MigratedSettingsFor(DataFolder))
        {
            builder.UseSetting(name, value);
        }

        if (Environment is not "Development" && TestDatabase.SettingsFor(DataFolder).TryGetValue("ConnectionStrings:Monolith", out var server))
        {
            // One database for both is enough here, and must not look like it.
            builder.UseSetting("ConnectionStrings:keys", $"{server};Application Name=keys");
        }

        // A test class shares one address and one client; quotas have tests of their own.
        foreach (var limit in (string[])["default", "write", "public-form", "token", "operations"])
        {
            builder.UseSetting($"RateLimits:{limit}:Permits", "1000000");
        }

        // As does what visitors send.
        foreach (var limit in (string[])["MaxPerAddress", "MaxPerNetwork", "ProofPerAddress", "ProofPerNetwork"])
        {
            builder.UseSetting($"Inquiries:{limit}", "1000000");
        }

        builder.UseSetting("Inquiries:MinimumFillTime", "00:00:00");
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }

        if (TestDatabase.Provider is "Sqlite")
        {
            builder.ConfigureTestServices(SqlServerWatch.AddTo);
        }
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    // Without this, xunit disposes synchronously, and two classes that end at once wait for each other's threads.
    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (!KeepsData && Directory.Exists(DataFolder))
        {
            Directory.Delete(DataFolder, recursive: true);
            await TestDatabase.Drop(DataFolder);
        }

        GC.SuppressFinalize(this);
    }
}
