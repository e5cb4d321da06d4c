using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using Monolith.Identity.Domain;
using Monolith.Platform.Application;

namespace Monolith.Identity.Infrastructure;

/// <summary>The OAuth server's keys, as the database held them when they were last loaded; the key for new tokens comes first.</summary>
internal sealed class ServerKeyRing(IServiceScopeFactory scopes, IDataProtectionProvider protection, IOptions<ServerKeyOptions> options, TimeProvider clock)
{
    private const int RsaBits = 2048;
    private const int AesBytes = 32;
    private const int Attempts = 3;

    /// <summary>How long a retired key stays known: until the last token that it protects is dead, and a day to spare.</summary>
    private static readonly TimeSpan KnownAfterwards = OAuthServer.RefreshTokenLifetime + TimeSpan.FromDays(1);

    private readonly IDataProtector protector = protection.CreateProtector("Monolith.Identity.ServerKey", "v1");
    private IReadOnlyList<LoadedKey>? keys;

    /// <summary>The keys that sign access tokens, with their public part for everybody.</summary>
    public IEnumerable<SigningCredentials> Signing => Keys(KeyUse.Signing).Select(key => new SigningCredentials(key, SecurityAlgorithms.RsaSha256));

    /// <summary>The keys for what only the server itself reads.</summary>
    public IEnumerable<EncryptingCredentials> Encryption => Keys(KeyUse.Encryption)
        .Select(key => new EncryptingCredentials(key, SecurityAlgorithms.Aes256KW, SecurityAlgorithms.Aes256CbcHmacSha512));

    /// <summary>Makes and deletes what is due, and reads what there is.</summary>
    /// <returns>Whether the keys, or the one among them that protects new tokens, are other than before.</returns>
    public async Task<bool> Load(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var stored = await Maintain(now, cancellationToken);
        var loaded = stored
            .OrderByDescending(key => key.IsActive(now)).ThenByDescending(key => key.Number)
            .Select(key => new LoadedKey(key.Id, key.Use, keys?.FirstOrDefault(known => known.Id == key.Id)?.Key ?? Read(key)))
            .ToList();
        var isChanged = keys?.Select(key => key.Id).SequenceEqual(loaded.Select(key => key.Id)) is not true;
        keys = loaded;
        return isChanged;
    }

    private static AuditEntry Entry(string action, ServerKey key, DateTimeOffset now) =>
        AuditEntry.Of(Caller.System("server-keys"), action, key.Id.ToString(), now, $"{key.Use} {key.Number}");

    private static byte[] NewMaterial(KeyUse use)
    {
        if (use is KeyUse.Encryption)
        {
            return RandomNumberGenerator.GetBytes(AesBytes);
        }

        using var rsa = RSA.Create(RsaBits);
        return rsa.ExportPkcs8PrivateKey();
    }

    private async Task<List<ServerKey>> Maintain(DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
            var forgotten = now - KnownAfterwards;
            var known = await db.ServerKeys.ToListAsync(cancellationToken);
            var past = known.Where(key => key.RetiredAt <= forgotten).ToList();
            var stored = known.Except(past).ToList();
            var due = Enum.GetValues<KeyUse>().Select(use => Due(use, stored.Where(key => key.Use == use).MaxBy(key => key.Number), now)).OfType<ServerKey>().ToList();
            db.ServerKeys.AddRange(due);
            db.ServerKeys.RemoveRange(past);
            db.AuditLog.AddRange(due.Select(key => Entry("identity.key.created", key, now)));
            db.AuditLog.AddRange(past.Select(key => Entry("identity.key.deleted", key, now)));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Another instance made or deleted the same key a moment earlier: it did the work.
                continue;
            }

            return [.. stored, .. due];
        }
    }

    /// <summary>The first key of a use, or the successor when it is time to publish it; null when the newest will do for now.</summary>
    private ServerKey? Due(KeyUse use, ServerKey? newest, DateTimeOffset now)
    {
        if (newest is null)
        {
            return ServerKey.Create(use, protector.Protect(NewMaterial(use)), now);
        }

        var (active, ahead) = (options.Value.Active, options.Value.Ahead);
        var takeover = newest.ActiveFrom + active;

        // After a long standstill the time is past; the newest stays active until its successor has been known long enough.
        return takeover - ahead > now
            ? null
            : newest.Succeed(protector.Protect(NewMaterial(use)), now, takeover < now + ahead ? now + ahead : takeover);
    }

    private SecurityKey Read(ServerKey key)
    {
        var material = protector.Unprotect(key.ProtectedMaterial);
        SecurityKey read;
        if (key.Use is KeyUse.Signing)
        {
            var rsa = RSA.Create();
            rsa.ImportPkcs8PrivateKey(material, out _);
            read = new RsaSecurityKey(rsa);
        }
        else
        {
            read = new SymmetricSecurityKey(material);
        }

        read.KeyId = key.Id.ToString("N");
        return read;
    }

    private IEnumerable<SecurityKey> Keys(KeyUse use) => keys?.Where(key => key.Use == use).Select(key => key.Key)
        ?? throw new InvalidOperationException("The OAuth server was asked for before its keys were loaded; start the host first.");

    private sealed record LoadedKey(Guid Id, KeyUse Use, SecurityKey Key);
}
