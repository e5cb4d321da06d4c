using System.Net.Http.Headers;
using System.Reflection;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monolith.Platform.Api;
using Monolith.Platform.Application;

namespace Monolith.Platform.Tests;

/// <summary>The things module on a real server, with nothing of the platform left out but its databases and Identity.</summary>
public sealed class ThingsServer : IAsyncDisposable
{
    private readonly SqliteConnection database;

    private ThingsServer(WebApplication app, SqliteConnection database, ManualClock clock)
    {
        (App, this.database, Clock) = (app, database, clock);
        Client = Connect();
    }

    public WebApplication App { get; }

    public ManualClock Clock { get; }

    /// <summary>Nobody in particular; follows no redirect.</summary>
    public HttpClient Client { get; }

    /// <summary>A running server.</summary>
    /// <param name="settings">Configuration that differs from that of a server behind a proxy.</param>
    /// <param name="services">What is registered before the platform, and so instead of its own.</param>
    /// <param name="routes">What is mapped besides the things.</param>
    public static async Task<ThingsServer> Start(
        IReadOnlyDictionary<string, string?>? settings = null,
        Action<IServiceCollection>? services = null,
        Action<IEndpointRouteBuilder>? routes = null)
    {
        var clock = new ManualClock();
        var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Configuration["Hosting:BehindProxy"] = "true";
        builder.Configuration.AddInMemoryCollection(settings);

        builder.Services.AddSingleton<TimeProvider>(clock);
        services?.Invoke(builder.Services);
        builder.Services.AddUseCases(typeof(CreateThing).Assembly);
        builder.Services.AddPlatformApi();
        builder.Services.AddModuleApi<ThingsApi>();
        builder.Services.AddAuthentication(TestTokens.Scheme).AddScheme<AuthenticationSchemeOptions, TestTokens>(TestTokens.Scheme, configureOptions: null);
        builder.Services.AddSingleton<IPermissionStore, ScopesArePermissions>();
        builder.Services.AddSingleton<ICursorProtector, SignedCursors>();
        builder.Services.AddDbContext<ThingsDb>(options => options.UseSqlite(connection));
        builder.Services.AddKeyedScoped<IUnitOfWork>(typeof(CreateThing).Assembly, (provider, _) => provider.GetRequiredService<ThingsDb>());

        var app = builder.Build();
        app.UsePlatformApi();
        app.MapPlatformApi();
        app.MapModule<ThingsApi>();
        routes?.Invoke(app);
        using (var scope = app.Services.CreateScope())
        {
            await scope.ServiceProvider.GetRequiredService<ThingsDb>().Database.EnsureCreatedAsync();
        }

        await app.StartAsync();
        return new ThingsServer(app, connection, clock);
    }

    /// <summary>A client with a token that grants the given permissions.</summary>
    public HttpClient As(string subject, params IEnumerable<string> permissions)
    {
        var client = Connect();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TestTokens.For(subject, permissions));
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
        await database.DisposeAsync();
    }

    private HttpClient Connect() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(App.Urls.First()) };
}
