using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Monolith.Platform.Infrastructure;

/// <summary>Opens the keys of people, and keeps as many for as short a time as the settings say.</summary>
internal sealed partial class SubjectKeys(
    IServiceScopeFactory scopes, KeyEncryptionKeys keys, IOptions<PersonalDataOptions> options, ILogger<SubjectKeys> logger) : IDisposable
{
    private const int MaxCached = 10_000;

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MaxCached });

    /// <summary>Opens keys, with one look-up for all that are not at hand.</summary>
    /// <returns>The key of each person; null for those who were erased.</returns>
    public async ValueTask<IReadOnlyDictionary<Guid, byte[]?>> Open(IReadOnlyCollection<Guid> subjects, CancellationToken cancellationToken)
    {
        var opened = new Dictionary<Guid, byte[]?>(subjects.Count);
        var missing = new List<Guid>();
        foreach (var subject in subjects.Distinct())
        {
            if (cache.TryGetValue(subject, out byte[]? key))
            {
                opened[subject] = key;
            }
            else
            {
                missing.Add(subject);
            }
        }

        if (missing.Count > 0)
        {
            await Load(missing, opened, cancellationToken);
        }

        return opened;
    }

    /// <summary>A new key, wrapped, for a person who is about to be saved.</summary>
    public SubjectKey Make(Guid subject, DateTimeOffset now, DateTimeOffset? expiresAt = null) => new()
    {
        Id = subject,
        WrappedWith = keys.Primary,
        Wrapped = keys.Wrap(RandomNumberGenerator.GetBytes(AesGcmBox.KeyLength), About(subject)),
        CreatedAt = now,
        ExpiresAt = expiresAt,
    };

    /// <summary>Forgets an opened key; other instances do so after <see cref="PersonalDataOptions.KeyLifetime"/>.</summary>
    public void Forget(Guid subject) => cache.Remove(subject);

    public void Dispose() => cache.Dispose();

    /// <summary>What a wrapped key is about: exchanged between two people, it does not open.</summary>
    internal static string About(Guid subject) => $"subject {subject:N}";

    private async Task Load(List<Guid> missing, Dictionary<Guid, byte[]?> opened, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<KeysDbContext>().Subjects.AsNoTracking()
            .Where(subject => missing.Contains(subject.Id)).ToListAsync(cancellationToken);
        foreach (var subject in found)
        {
            var key = subject is { WrappedWith: { } id, Wrapped: { } wrapped } ? keys.Unwrap(id, wrapped, About(subject.Id)) : null;
            opened[subject.Id] = key;
            cache.Set(subject.Id, key, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = options.Value.KeyLifetime });
        }

        foreach (var subject in missing.Where(subject => !opened.ContainsKey(subject)))
        {
            // Not erased, for that leaves a row: the store is older than the data, or the key was made for what has passed.
            LogMissing(subject);
            opened[subject] = null;
        }
    }

    [LoggerMessage(LogLevel.Error, "The key store knows no key of {Subject}. Has it been restored from a backup older than the data?")]
    private partial void LogMissing(Guid subject);
}
