using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using Monolith.Identity.Domain;

namespace Monolith.Identity.Infrastructure;

/// <summary>The OAuth server's keys, as the database held them when they were last loaded; the key for new tokens comes first.</summary>
internal sealed class ServerKeyRing(IServiceScopeFactory scopes, IDataProtectionProvider protection, TimeProvider clock)
{
    private const int RsaBits = 2048;
    private const int AesBytes = 32;

    private readonly IDataProtector protector = protection.CreateProtector("Monolith.Identity.ServerKey", "v1");
    private IReadOnlyList<ServerKey>? keys;

    /// <summary>The keys that sign access tokens, with their public part for everybody.</summary>
    public IEnumerable<SigningCredentials> Signing => Keys(KeyUse.Signing, ReadSigningKey).Select(key => new SigningCredentials(key, SecurityAlgorithms.RsaSha256));

    /// <summary>The keys for what only the server itself reads.</summary>
    public IEnumerable<EncryptingCredentials> Encryption => Keys(KeyUse.Encryption, material => new SymmetricSecurityKey(material))
        .Select(key => new EncryptingCredentials(key, SecurityAlgorithms.Aes256KW, SecurityAlgorithms.Aes256CbcHmacSha512));

    /// <summary>Reads the keys, and makes the ones that are missing.</summary>
    public async Task Load(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        var stored = await db.ServerKeys.AsNoTracking().ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var missing = Enum.GetValues<KeyUse>().Where(use => !stored.Exists(key => key.Use == use && key.IsActive(now))).Select(use => Create(use, now)).ToList();
        if (missing.Count > 0)
        {
            db.ServerKeys.AddRange(missing);
            await db.SaveChangesAsync(cancellationToken);
        }

        keys = [.. stored.Concat(missing).OrderByDescending(key => key.IsActive(now)).ThenByDescending(key => key.ActiveFrom)];
    }

    private static RsaSecurityKey ReadSigningKey(byte[] material)
    {
        var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(material, out _);
        return new RsaSecurityKey(rsa);
    }

    private static byte[] NewMaterial(KeyUse use)
    {
        if (use is KeyUse.Encryption)
        {
            return RandomNumberGenerator.GetBytes(AesBytes);
        }

        using var rsa = RSA.Create(RsaBits);
        return rsa.ExportPkcs8PrivateKey();
    }

    private ServerKey Create(KeyUse use, DateTimeOffset now) => ServerKey.Create(use, protector.Protect(NewMaterial(use)), now);

    private IEnumerable<SecurityKey> Keys(KeyUse use, Func<byte[], SecurityKey> read)
    {
        foreach (var key in keys?.Where(key => key.Use == use)
            ?? throw new InvalidOperationException("The OAuth server was asked for before its keys were loaded; start the host first."))
        {
            var securityKey = read(protector.Unprotect(key.ProtectedMaterial));
            securityKey.KeyId = key.Id.ToString("N");
            yield return securityKey;
        }
    }
}
