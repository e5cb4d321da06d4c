using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Platform.Infrastructure;

namespace Monolith.Identity.Infrastructure;

/// <summary>Makes the OAuth server ready once its database is migrated, and refuses to carry Development's client and administrator anywhere else.</summary>
internal sealed class IdentityStart(ServerKeyRing keys, IBlindIndex index, IServiceScopeFactory scopes, IHostEnvironment environment) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await keys.Load(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        if (!environment.IsDevelopment())
        {
            var leftovers = await Leftovers(scope.ServiceProvider.GetRequiredService<IdentityDbContext>(), cancellationToken);
            if (leftovers.Count > 0)
            {
                throw new StartupRefusedException(leftovers);
            }
        }

        await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().AppointKnown(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<List<string>> Leftovers(IdentityDbContext db, CancellationToken cancellationToken)
    {
        const string Remedy = "lies open in a development data folder. Start with a fresh database, or delete";
        var problems = new List<string>();
        if (await db.Clients.AnyAsync(client => client.ClientId == DevelopmentCredentials.Client, cancellationToken))
        {
            problems.Add($"The database holds the OAuth client '{DevelopmentCredentials.Client}', whose secret {Remedy} that client.");
        }

        var administrators = await db.Users.With(EmailAddress.From(DevelopmentCredentials.Administrator), index, cancellationToken);
        if (await administrators.AnyAsync(cancellationToken))
        {
            problems.Add($"The database holds the user '{DevelopmentCredentials.Administrator}', whose password {Remedy} that user.");
        }

        return problems;
    }
}
