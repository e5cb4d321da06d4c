using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Seeds the databases in Development, once they are up to date and the keys of what they hold are known to be right.</summary>
internal sealed class SeedStart(IServiceScopeFactory scopes, ICallerContext caller, IHostEnvironment environment) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment())
        {
            return;
        }

        using var system = caller.Become(Caller.System("seed"));
        await using var scope = scopes.CreateAsyncScope();
        foreach (var seed in scope.ServiceProvider.GetServices<IModuleSeed>())
        {
            await seed.Seed(cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
