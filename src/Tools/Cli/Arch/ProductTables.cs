using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Monolith.Architecture;

namespace Monolith.Cli;

/// <summary>The tables of every module, as the models of Entity Framework have them on PostgreSQL, where modules share a database; needs none.</summary>
internal static class ProductTables
{
    private const string Migrations = "Monolith.Migrations.PostgreSql";

    public static IReadOnlyList<TableFact> Read() =>
    [
        .. from type in Assembly.Load(Migrations).GetTypes()
           where type is { IsAbstract: false } && type.IsAssignableTo(typeof(IDesignTimeDbContextFactory<DbContext>))
           from table in Read(type)
           select table,
    ];

    private static List<TableFact> Read(Type factoryType)
    {
        if (Activator.CreateInstance(factoryType, nonPublic: true) is not IDesignTimeDbContextFactory<DbContext> factory)
        {
            throw new InvalidOperationException($"{factoryType} creates no context.");
        }

        using var context = factory.CreateDbContext([]);
        var module = context.GetType().Namespace?.Split('.') is ["Monolith", var owner, ..] ? owner : throw new InvalidOperationException($"{context.GetType()} belongs to no module.");
        return
        [
            .. from entity in context.GetService<IDesignTimeModel>().Model.GetEntityTypes()
               let table = entity.GetTableName()
               where table is not null
               select new TableFact(module, context.GetType().Name, entity.GetSchema() ?? "", table, entity.ClrType.FullName ?? entity.ClrType.Name, [.. entity.GetForeignKeys().Select(ReferenceOf)]),
        ];
    }

    private static TableReference ReferenceOf(IForeignKey key) =>
        new(key.PrincipalEntityType.GetSchema() ?? "", key.PrincipalEntityType.GetTableName() ?? key.PrincipalEntityType.Name);
}
