using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Inquiries.Application;
using Monolith.Platform.Application;

namespace Monolith.Inquiries.Infrastructure;

/// <summary>Keeps the key in the database, protected; whoever comes first makes it.</summary>
internal sealed class Pseudonyms(IServiceScopeFactory scopes, IDataProtectionProvider protection) : IPseudonyms
{
    private readonly IDataProtector protector = protection.CreateProtector("Monolith.Inquiries.PseudonymKey", "v1");
    private PseudonymKey? key;

    public async ValueTask<PseudonymKey> Key(CancellationToken cancellationToken) =>
        Volatile.Read(ref key) ?? await Load(cancellationToken);

    private async Task<PseudonymKey> Load(CancellationToken cancellationToken)
    {
        var stored = await Find(cancellationToken);
        if (stored is null)
        {
            // Where another one was quicker, its key is there.
            await Make(cancellationToken);
            stored = await Find(cancellationToken) ?? throw new InvalidOperationException("The key of the pseudonyms was saved, and is not there.");
        }

        var loaded = new PseudonymKey(protector.Unprotect(stored));
        Volatile.Write(ref key, loaded);
        return loaded;
    }

    private async Task<byte[]?> Find(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<InquiriesDbContext>().PseudonymKeys.AsNoTracking()
            .Where(stored => stored.Id == StoredPseudonymKey.Only).Select(stored => stored.Material).SingleOrDefaultAsync(cancellationToken);
    }

    private async Task Make(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<InquiriesDbContext>().PseudonymKeys
            .Add(new StoredPseudonymKey(StoredPseudonymKey.Only, protector.Protect(RandomNumberGenerator.GetBytes(PseudonymKey.Length))));
        await scope.ServiceProvider.GetRequiredKeyedService<IUnitOfWork>(typeof(IInquiriesDb).Assembly).Save(cancellationToken);
    }
}
