using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Infrastructure;

/// <summary>Refuses to save an aggregate that changed without moving its version: its entity tag would lie, and another's change be lost.</summary>
internal sealed class VersionInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private static void Check(DbContext? context)
    {
        // Asking for the entries looks for changes among all of them: once, or large saves take time by the square.
        var entries = context?.ChangeTracker.Entries().ToList() ?? [];
        var roots = entries.Where(entry => entry.Entity is AggregateRoot).ToDictionary(entry => (entry.Metadata, IdOf(entry)));
        foreach (var root in entries.Where(IsChanged).SelectMany(entry => RootsOf(entry, roots)).Where(root => root.State is EntityState.Modified or EntityState.Unchanged))
        {
            var version = root.Property(nameof(AggregateRoot.Version));
            if (Equals(version.CurrentValue, version.OriginalValue))
            {
                throw new InvalidOperationException(
                    $"{root.Metadata.ClrType.Name} {IdOf(root)} was changed without an event, so that its version stayed at {version.CurrentValue}. " +
                    "Raise a domain event in the method that changes it.");
            }
        }
    }

    private static bool IsChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private static Guid? IdOf(EntityEntry entry) => (entry.Entity as AggregateRoot)?.Id;

    /// <summary>The aggregate itself, or the loaded ones that own the changed row.</summary>
    private static IEnumerable<EntityEntry> RootsOf(EntityEntry entry, Dictionary<(IEntityType Type, Guid? Id), EntityEntry> roots) => entry.Entity is AggregateRoot
        ? [entry]
        : entry.Metadata.GetForeignKeys()
            .Where(key => key is { DeleteBehavior: DeleteBehavior.Cascade, Properties.Count: 1 } && typeof(AggregateRoot).IsAssignableFrom(key.PrincipalEntityType.ClrType))
            .Select(key => roots.GetValueOrDefault((key.PrincipalEntityType, entry.Property(key.Properties[0]).OriginalValue as Guid?)))
            .OfType<EntityEntry>();
}
