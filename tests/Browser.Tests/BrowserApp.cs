using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Identity.Application;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Testing;

namespace Monolith.Browser.Tests;

/// <summary>The whole product, listening over HTTPS on a port of its own.</summary>
public sealed class BrowserApp : MonolithApp
{
    public const string Password = "correct horse battery staple";

    public BrowserApp() => UseKestrel(options => options.Listen(IPAddress.Loopback, 0, endpoint => endpoint.UseHttps()));

    public string Address => Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First()
        ?? throw new InvalidOperationException("The server does not listen.");

    /// <summary>Opens an account.</summary>
    public async Task Open(string email)
    {
        await using var scope = Services.CreateAsyncScope();
        var hash = await scope.ServiceProvider.GetRequiredService<IPasswords>().Hash(Password, CancellationToken.None);
        scope.ServiceProvider.GetRequiredService<IAccounts>().Open(EmailAddress.From(email), hash.ShouldSucceed());
        (await scope.ServiceProvider.GetRequiredKeyedService<IUnitOfWork>(typeof(IAccounts).Assembly).Save(CancellationToken.None)).ShouldBeNull();
    }
}
