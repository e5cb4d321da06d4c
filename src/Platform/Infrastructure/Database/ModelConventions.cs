using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Infrastructure;

/// <summary>What holds for every table of every module, on every database product.</summary>
public static class ModelConventions
{
    /// <summary>The longest name of an enum member; enums are stored by name, so that rows stay readable and members can move.</summary>
    internal const int EnumLength = 50;

    /// <summary>The digits of a decimal number, those behind the point among them.</summary>
    internal const int DecimalPrecision = 18;

    /// <summary>The digits of a decimal number behind its point.</summary>
    internal const int DecimalScale = 4;

    /// <summary>Call in <c>ConfigureConventions</c>.</summary>
    public static void UsePlatformConventions(this ModelConfigurationBuilder builder)
    {
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumLength);
        builder.Properties<decimal>().HavePrecision(DecimalPrecision, DecimalScale);
        builder.IgnoreAny<IReadOnlyList<IDomainEvent>>();
        builder.Conventions.Add(services => new StorageConvention(
            DatabaseEngines.Of(services.GetRequiredService<IDatabaseProvider>().Name),
            ModuleOf(services.GetRequiredService<ProviderConventionSetBuilderDependencies>().ContextType)));
    }

    /// <summary>The module's name, lower case, from the name of its context: <c>CatalogDbContext</c>.</summary>
    internal static string ModuleOf(Type context) => context.Name.Replace("DbContext", "", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>Call at the end of <c>OnModelCreating</c>: the table of recorded answers, names in snake case, versions as concurrency tokens, ids made by the code.</summary>
    public static void UsePlatformModel(this ModelBuilder builder)
    {
        builder.UseIdempotency();
        builder.UseConventions();
    }

    /// <summary>The same without recorded answers, for a database that no command of a caller writes to.</summary>
    internal static void UseConventions(this ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            foreach (var id in entity.FindPrimaryKey()?.Properties.Where(p => p.ClrType == typeof(Guid) && IsOwn(entity)) ?? [])
            {
                // Otherwise a child that joins a loaded aggregate with its id set would be taken for one that exists already.
                id.ValueGenerated = ValueGenerated.Never;
            }

            if (typeof(AggregateRoot).IsAssignableFrom(entity.ClrType) && entity.FindProperty(nameof(AggregateRoot.Version)) is { } version)
            {
                version.IsConcurrencyToken = true;
            }
        }

        UseSnakeCase(builder.Model);
    }

    private static bool IsOwn(IReadOnlyTypeBase entity) => entity.ClrType.Namespace?.StartsWith("Monolith.", StringComparison.Ordinal) is true;

    private static void UseSnakeCase(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes().Where(entity => entity.GetTableName() is not null))
        {
            entity.SetTableName(SnakeCase(entity.GetTableName()));
        }

        foreach (var entity in model.GetEntityTypes())
        {
            UseSnakeCase(entity, StoreObjectIdentifier.Create(entity, StoreObjectType.Table));
        }

        foreach (var entity in model.GetEntityTypes())
        {
            foreach (var key in entity.GetDeclaredKeys())
            {
                key.SetName(SnakeCase(key.GetName()));
            }

            foreach (var foreignKey in entity.GetDeclaredForeignKeys())
            {
                foreignKey.SetConstraintName(SnakeCase(foreignKey.GetConstraintName()));
            }

            foreach (var index in entity.GetDeclaredIndexes())
            {
                index.SetDatabaseName(SnakeCase(index.GetDatabaseName()));
            }
        }
    }

    private static void UseSnakeCase(IMutableTypeBase type, StoreObjectIdentifier? table)
    {
        foreach (var property in type.GetDeclaredProperties())
        {
            property.SetColumnName(SnakeCase(table is { } identifier ? property.GetColumnName(identifier) ?? property.GetColumnName() : property.GetColumnName()));
        }

        foreach (var complex in type.GetDeclaredComplexProperties())
        {
            UseSnakeCase(complex.ComplexType, table);
        }
    }

    private static string? SnakeCase(string? name) => name is null ? null : JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
