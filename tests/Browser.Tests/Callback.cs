using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Monolith.Browser.Tests;

/// <summary>An application of somebody else's, on an origin of its own: where the product sends people back to.</summary>
public sealed class Callback : IAsyncDisposable
{
    private readonly WebApplication server;

    private Callback(WebApplication server) => this.server = server;

    public string Address => server.Urls.First() + "/callback";

    public static async Task<Callback> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        application.MapGet("/callback", static () => "Back at the application.");
        await application.StartAsync();
        return new Callback(application);
    }

    public async ValueTask DisposeAsync() => await server.DisposeAsync();
}
