using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenIddict.Server;
using OpenIddict.Validation;

namespace Monolith.Identity.Infrastructure;

/// <summary>
/// Looks after the keys every few minutes, in every instance: makes and deletes what is due, and takes over what others made, long before
/// it becomes active.
/// </summary>
internal sealed partial class ServerKeyRotation(
    ServerKeyRing keys, OptionsRenewal<OpenIddictServerOptions> server, OptionsRenewal<OpenIddictValidationOptions> validation, VerifiedTokens verified,
    TimeProvider clock, ILogger<ServerKeyRotation> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

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
        LogChange();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Rotate(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailure(exception);
            }
        }
    }

    [LoggerMessage(EventName = "ServerKeysChanged", Level = LogLevel.Information, Message = "The keys of the OAuth server changed")]
    private partial void LogChange();

    [LoggerMessage(EventName = "ServerKeysUnread", Level = LogLevel.Error, Message = "The keys of the OAuth server could not be read; the present ones stay in use")]
    private partial void LogFailure(Exception exception);
}
