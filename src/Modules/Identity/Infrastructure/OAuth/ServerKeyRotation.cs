using Microsoft.Extensions.Logging;
using Monolith.Platform.Infrastructure;
using OpenIddict.Server;
using OpenIddict.Validation;

namespace Monolith.Identity.Infrastructure;

/// <summary>
/// Looks after the keys every few minutes, in every instance: makes and deletes what is due, and takes over what others made, long before
/// it becomes active.
/// </summary>
internal sealed partial class ServerKeyRotation(
    ServerKeyRing keys, OptionsRenewal<OpenIddictServerOptions> server, OptionsRenewal<OpenIddictValidationOptions> validation, VerifiedTokens verified,
    TimeProvider clock, ILogger<ServerKeyRotation> logger) : PeriodicJob(TimeSpan.FromMinutes(5), clock, logger)
{
    protected override bool BeginsWithPause => true;

    public async Task Rotate(CancellationToken cancellationToken)
    {
        if (!await keys.Load(cancellationToken))
        {
            return;
        }

        // The check of tokens takes its keys from the server's options, so these come first.
        server.Renew();
        validation.Renew();
        verified.Clear();
        LogChange(Logger);
    }

    protected override Task Round(CancellationToken stoppingToken) => Rotate(stoppingToken);

    [LoggerMessage(EventName = "ServerKeysChanged", Level = LogLevel.Information, Message = "The keys of the OAuth server changed")]
    private static partial void LogChange(ILogger logger);
}
