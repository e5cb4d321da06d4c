using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Infrastructure;

/// <summary>Hashes e-mail addresses under a key of its own, which lies in the key store; whoever comes first makes it.</summary>
internal sealed class BlindIndex(IServiceScopeFactory scopes, KeyEncryptionKeys keys) : IBlindIndex
{
    private byte[]? key;

    /// <summary>By which the key store itself finds people.</summary>
    public ValueTask<byte[]> HashOf(EmailAddress address, CancellationToken cancellationToken) => Hash($"e-mail:{address.Normalized}", cancellationToken);

    public async ValueTask<string> HashOf(string use, EmailAddress address, CancellationToken cancellationToken) =>
        Convert.ToHexStringLower(await Hash($"e-mail in {use}:{address.Normalized}", cancellationToken));

    private async ValueTask<byte[]> Hash(string text, CancellationToken cancellationToken) =>
        HMACSHA256.HashData(Volatile.Read(ref key) ?? await Load(cancellationToken), Encoding.UTF8.GetBytes(text));

    private async Task<byte[]> Load(CancellationToken cancellationToken)
    {
        var stored = await Find(cancellationToken);
        if (stored is null)
        {
            await Make(cancellationToken);
            stored = await Find(cancellationToken) ?? throw new InvalidOperationException("The key of the blind index was saved, and is not there.");
        }

        var loaded = keys.Unwrap(stored.WrappedWith, stored.Wrapped, stored.Name);
        Volatile.Write(ref key, loaded);
        return loaded;
    }

    private async Task<StoreKey?> Find(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<KeysDbContext>().StoreKeys.AsNoTracking()
            .SingleOrDefaultAsync(stored => stored.Name == StoreKey.BlindIndex, cancellationToken);
    }

    private async Task Make(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KeysDbContext>();
        var made = keys.Wrap(RandomNumberGenerator.GetBytes(AesGcmBox.KeyLength), StoreKey.BlindIndex);
        db.StoreKeys.Add(new() { Name = StoreKey.BlindIndex, WrappedWith = keys.Primary, Wrapped = made });
        await db.SaveUnlessThere(cancellationToken);
    }
}
