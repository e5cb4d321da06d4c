using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;

namespace Monolith.Identity.Infrastructure;

/// <summary>Deletes tokens and authorizations that are of no use any more, a few times a day.</summary>
internal sealed partial class DeadTokens(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DeadTokens> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    /// <summary>As long as a used token is known, its return gives a thief away; after this, nothing of its family can be alive.</summary>
    private static readonly TimeSpan Kept = OAuthServer.RefreshTokenLifetime + TimeSpan.FromDays(1);

    public async Task Delete(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var threshold = clock.GetUtcNow() - Kept;

        // Authorizations last: those of sign-ins go with their last token.
        var tokens = await scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>().PruneAsync(threshold, cancellationToken);
        var authorizations = await scope.ServiceProvider.GetRequiredService<IOpenIddictAuthorizationManager>().PruneAsync(threshold, cancellationToken);
        LogDeleted(tokens, authorizations);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Delete(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailure(exception);
            }
        }
    }

    [LoggerMessage(EventName = "DeadTokensDeleted", Level = LogLevel.Information, Message = "Deleted {Tokens} dead tokens and {Authorizations} dead authorizations")]
    private partial void LogDeleted(long tokens, long authorizations);

    [LoggerMessage(EventName = "DeadTokensKept", Level = LogLevel.Error, Message = "Dead tokens could not be deleted; the next attempt follows in some hours")]
    private partial void LogFailure(Exception exception);
}
