using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Monolith.SqlServer.Tests;

/// <summary>One module's migrations for SQL Server, as the statements that a server would get.</summary>
internal sealed class ModuleMigrations(DbContext context)
{
    private readonly IMigrationsAssembly assembly = context.GetService<IMigrationsAssembly>();
    private readonly IMigrationsSqlGenerator generator = context.GetService<IMigrationsSqlGenerator>();
    private readonly Lock generating = new();

    /// <summary>The modules' own, by the factories that the tool uses.</summary>
    public static IReadOnlyList<ModuleMigrations> All { get; } = [.. Assembly.Load("Monolith.Migrations.SqlServer").GetTypes()
        .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IDesignTimeDbContextFactory<DbContext>)))
        .Select(type => (IDesignTimeDbContextFactory<DbContext>?)Activator.CreateInstance(type, nonPublic: true))
        .Select(factory => new ModuleMigrations(factory.ShouldNotBeNull().CreateDbContext([])))];

    public DbContext Context => context;

    public string Name => context.GetType().Name;

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<Migration> Migrations => [.. assembly.Migrations.Values.Select(type => assembly.CreateMigration(type, context.Database.ProviderName.ShouldNotBeNull()))];

    /// <summary>What a migration does on the way up, or down.</summary>
    public IReadOnlyList<string> StatementsOf(Migration migration, bool down = false) =>
        Texts(down ? migration.DownOperations : migration.UpOperations, down ? null : TargetOf(migration));

    /// <summary>What would make the database that a migration leads to, from nothing.</summary>
    public IReadOnlyList<string> CreationOf(Migration migration)
    {
        var target = TargetOf(migration);
        return Texts(context.GetService<IMigrationsModelDiffer>().GetDifferences(null, target.GetRelationalModel()), target);
    }

    private IModel TargetOf(Migration migration) => context.GetService<IModelRuntimeInitializer>().Initialize(migration.TargetModel, designTime: true, validationLogger: null);

    private List<string> Texts(IReadOnlyList<MigrationOperation> operations, IModel? target)
    {
        // A generator remembers what it is at, and classes of tests share it.
        lock (generating)
        {
            return [.. generator.Generate(operations, target).Select(command => command.CommandText)];
        }
    }
}
