using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monolith.Platform.Infrastructure;

namespace Monolith.Identity.Infrastructure;

/// <summary>Makes the OAuth server ready once its database is migrated, and refuses to carry Development's client anywhere else.</summary>
internal sealed class IdentityStart(ServerKeyRing keys, IServiceScopeFactory scopes, IHostEnvironment environment) : IHostedService
{
    private const string DevelopmentClient = "development";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await keys.Load(cancellationToken);
        if (!environment.IsDevelopment() && await HasDevelopmentClient(cancellationToken))
        {
            throw new StartupRefusedException(
            [
                $"The database holds the OAuth client '{DevelopmentClient}', whose secret lies open in a development data folder. " +
                "Start with a fresh database, or delete that client.",
            ]);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<bool> HasDevelopmentClient(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        return await db.Clients.AnyAsync(client => client.ClientId == DevelopmentClient, cancellationToken);
    }
}
