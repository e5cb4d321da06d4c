using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
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
        var changed = context?.ChangeTracker.Entries().Where(IsChanged).ToList() ?? [];
        foreach (var root in changed.SelectMany(entry => RootsOf(entry, context)).Where(root => root.State is EntityState.Modified or EntityState.Unchanged))
        {
            var version = root.Property(aggregate => aggregate.Version);
            if (version.CurrentValue == version.OriginalValue)
            {
                throw new InvalidOperationException(
                    $"{root.Metadata.ClrType.Name} {root.Entity.Id} was changed without an event, so that its version stayed at {version.CurrentValue}. " +
                    "Raise a domain event in the method that changes it.");
            }
        }
    }

    private static bool IsChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    /// <summary>The aggregate itself, or the loaded ones that own the changed row.</summary>
    private static IEnumerable<EntityEntry<AggregateRoot>> RootsOf(EntityEntry entry, DbContext? context) => entry.Entity is AggregateRoot
        ? context?.ChangeTracker.Entries<AggregateRoot>().Where(root => ReferenceEquals(root.Entity, entry.Entity)) ?? []
        : entry.Metadata.GetForeignKeys()
            .Where(key => key is { DeleteBehavior: DeleteBehavior.Cascade, Properties.Count: 1 } && typeof(AggregateRoot).IsAssignableFrom(key.PrincipalEntityType.ClrType))
            .SelectMany(key => context?.ChangeTracker.Entries<AggregateRoot>().Where(root =>
                root.Metadata == key.PrincipalEntityType && Equals(root.Entity.Id, entry.Property(key.Properties[0]).OriginalValue)) ?? []);
}
