using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monolith.Platform.Infrastructure;
using OpenIddict.Abstractions;

namespace Monolith.Identity.Infrastructure;

/// <summary>Deletes tokens and authorizations that are of no use any more, a few times a day.</summary>
internal sealed partial class DeadTokens(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DeadTokens> logger)
    : PeriodicJob(TimeSpan.FromHours(6), clock, logger)
{
    /// <summary>As long as a used token is known, its return gives a thief away; after this, nothing of its family can be alive.</summary>
    private static readonly TimeSpan Kept = OAuthServer.RefreshTokenLifetime + TimeSpan.FromDays(1);

    protected override bool BeginsWithPause => true;

    public async Task Delete(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var threshold = Clock.GetUtcNow() - Kept;

        // Authorizations last: those of sign-ins go with their last token.
        var tokens = await scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>().PruneAsync(threshold, cancellationToken);
        var authorizations = await scope.ServiceProvider.GetRequiredService<IOpenIddictAuthorizationManager>().PruneAsync(threshold, cancellationToken);
        LogDeleted(Logger, tokens, authorizations);
    }

    protected override Task Round(CancellationToken stoppingToken) => Delete(stoppingToken);

    [LoggerMessage(EventName = "DeadTokensDeleted", Level = LogLevel.Information, Message = "Deleted {Tokens} dead tokens and {Authorizations} dead authorizations")]
    private static partial void LogDeleted(ILogger logger, long tokens, long authorizations);
}
