using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Monolith.Platform.Infrastructure;

internal static class KeysDbExtensions
{
    /// <summary>Saves what is new.</summary>
    /// <returns>False when another one was quicker, and nothing was saved.</returns>
    public static async Task<bool> SaveUnlessThere(this KeysDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (exception.InnerException is DbException violation && DatabaseEngines.Of(db.Database.ProviderName).IsUniqueViolation(violation))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
