using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Monolith.Platform.Infrastructure;
using static System.StringComparer;

namespace Monolith.Cli;

/// <summary>The product's migrations, of every module and every database product; needs no database.</summary>
internal static class MigrationHistory
{
    private const string AssemblyPrefix = "Monolith.Migrations.";

    /// <summary>Every migration but the first of each module: no version runs before that one.</summary>
    public static IEnumerable<CheckedMigration> OfProduct() =>
        from file in Directory.EnumerateFiles(AppContext.BaseDirectory, $"{AssemblyPrefix}*.dll").Order(StringComparer.Ordinal)
        let name = Path.GetFileNameWithoutExtension(file)
        from type in Assembly.Load(name).GetTypes()
        where type is { IsAbstract: false } && type.IsAssignableTo(typeof(IDesignTimeDbContextFactory<DbContext>))
        from migration in OfModule(name[AssemblyPrefix.Length..], type)
        select migration;

    /// <summary>Follows migrations in their order; what the first ones do is taken as given.</summary>
    public static IEnumerable<CheckedMigration> Follow(string product, string module, IEnumerable<(string Id, Migration Migration)> migrations)
    {
        var indexes = new List<CreateIndexOperation>();
        foreach (var (position, (id, migration)) in migrations.Index())
        {
            if (position > 0)
            {
                var reason = migration.GetType().GetCustomAttribute<BreaksRunningVersionAttribute>()?.Reason;
                yield return new CheckedMigration(product, module, id, migration.UpOperations, [.. indexes], string.IsNullOrWhiteSpace(reason) ? null : reason);
            }

            foreach (var operation in migration.UpOperations)
            {
                Apply(operation, indexes);
            }
        }
    }

    private static IEnumerable<CheckedMigration> OfModule(string product, Type factoryType)
    {
        if (Activator.CreateInstance(factoryType, nonPublic: true) is not IDesignTimeDbContextFactory<DbContext> factory)
        {
            throw new InvalidOperationException($"{factoryType} creates no context.");
        }

        using var context = factory.CreateDbContext([]);
        var assembly = context.GetService<IMigrationsAssembly>();
        var module = context.GetType().Name.Replace(nameof(DbContext), "", StringComparison.Ordinal).ToLowerInvariant();
        var migrations = assembly.Migrations.Select(found => (found.Key, assembly.CreateMigration(found.Value, context.Database.ProviderName ?? "")));
        return [.. Follow(product, module, migrations)];
    }

    private static void Apply(MigrationOperation operation, List<CreateIndexOperation> indexes)
    {
        switch (operation)
        {
            case CreateIndexOperation created:
                indexes.Add(created);
                break;
            case DropIndexOperation dropped:
                indexes.RemoveAll(index => Ordinal.Equals(index.Name, dropped.Name));
                break;
            case DropTableOperation dropped:
                indexes.RemoveAll(index => Ordinal.Equals(index.Table, dropped.Name));
                break;
            default:
                break;
        }
    }
}
