using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Monolith.Platform.Infrastructure;

/// <summary>Refuses to start with a key store that the configured keys do not open, and then wraps with the primary key what is wrapped with another.</summary>
internal sealed partial class KeyStoreStart(
    IServiceScopeFactory scopes, KeyEncryptionKeys keys, IKeyRotation rotation, TimeProvider clock, ILogger<KeyStoreStart> logger)
    : BackgroundJob(clock, logger)
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Check(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>What fails is tried again at the next start, or by <c>mono privacy rotate</c>.</summary>
    protected override Task Work(CancellationToken stoppingToken) => Round(Rewrap, stoppingToken);

    private async Task Rewrap(CancellationToken stoppingToken)
    {
        var total = 0;
        while (await rotation.RewrapSome(stoppingToken) is > 0 and var some)
        {
            total += some;
        }

        if (total > 0)
        {
            LogRewrapped(Logger, total, keys.Primary);
        }
    }

    private async Task Check(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KeysDbContext>();
        foreach (var id in (await rotation.Status(cancellationToken)).Keys)
        {
            if (!keys.Has(id))
            {
                throw new StartupRefusedException(
                    [$"PersonalData:Keys lacks the key '{id}', with which keys of people are wrapped. Set PersonalData__Keys__{id} again; it can go once mono privacy status lists it no more."]);
            }

            var subject = await db.Subjects.AsNoTracking().Where(stored => stored.WrappedWith == id).OrderBy(stored => stored.Id).FirstOrDefaultAsync(cancellationToken);
            var own = await db.StoreKeys.AsNoTracking().FirstOrDefaultAsync(stored => stored.WrappedWith == id, cancellationToken);
            try
            {
                _ = subject is { Wrapped: { } wrapped } ? keys.Unwrap(id, wrapped, SubjectKeys.About(subject.Id)) : [];
                _ = own is not null ? keys.Unwrap(id, own.Wrapped, own.Name) : [];
            }
            catch (CryptographicException exception)
            {
                throw new StartupRefusedException(
                    [$"PersonalData:Keys:{id} is not the key with which the keys of people were wrapped. Set the right one; without it no personal data can be read."], exception);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} key(s) are wrapped with the key-encryption key {Key} now")]
    private static partial void LogRewrapped(ILogger logger, int count, string key);
}
