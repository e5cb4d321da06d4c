using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Infrastructure;
using Monolith.Testing;

namespace Monolith.Platform.Tests.Infrastructure;

/// <summary>The migrations of every database product keep up with the models.</summary>
public sealed class MigrationTests
{
    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    [InlineData("SqlServer")]
    public async Task Every_model_is_what_its_migrations_make(string product)
    {
        await using var app = new MonolithApp();
        var modules = app.Services.GetServices<ModuleDatabase>().Select(database => database.Name).Order(StringComparer.Ordinal).ToList();
        var contexts = Assembly.Load($"Monolith.Migrations.{product}").GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IDesignTimeDbContextFactory<DbContext>)))
            .Select(type => (IDesignTimeDbContextFactory<DbContext>?)Activator.CreateInstance(type, nonPublic: true))
            .Select(factory => factory.ShouldNotBeNull().CreateDbContext([])).ToList();

        contexts.Select(context => context.GetType().Name.Replace("DbContext", "", StringComparison.Ordinal).ToLowerInvariant()).Order(StringComparer.Ordinal).ShouldBe(modules);
        foreach (var context in contexts)
        {
            await using (context)
            {
                context.Database.GetMigrations().ShouldNotBeEmpty($"{context.GetType().Name}: run build/add-migration");
                context.Database.HasPendingModelChanges().ShouldBeFalse($"{context.GetType().Name}: run build/add-migration");
            }
        }
    }
}
