using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Infrastructure;
using Monolith.Testing;

namespace Monolith.Host.Tests;

/// <summary>Pools are as large as an operator says, and show how much of them is taken.</summary>
public sealed class PoolTests
{
    [Fact]
    public async Task Pools_have_the_configured_size_and_are_among_the_figures()
    {
        await using var app = new MonolithApp
        {
            Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Database:MaxConnections"] = "7", ["Database:ContextPoolSize"] = "3" },
        };
        using var visitor = app.Visitor();
        (await visitor.GetAsync(new Uri("/api/v1/catalog/services", UriKind.Relative))).EnsureSuccessStatusCode().Dispose();

        foreach (var database in app.Services.GetServices<ModuleDatabase>())
        {
            await using var scope = app.Services.CreateAsyncScope();
            var context = database.Context(scope.ServiceProvider);
            context.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>().ShouldNotBeNull().MaxPoolSize.ShouldBe(3, database.Name);
            if (TestDatabase.Provider is not "Sqlite")
            {
                context.Database.GetConnectionString().ShouldNotBeNull().ShouldContain("Pool Size=7");
            }
        }

        var figures = await visitor.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        figures.ShouldContain("microsoft_entityframeworkcore_active_dbcontexts");
        if (TestDatabase.Provider is "PostgreSql")
        {
            figures.ShouldContain("db_client_connection");
        }
    }

    [Theory]
    [InlineData("Database:MaxConnections", "0")]
    [InlineData("Database:ContextPoolSize", "-1")]
    public void Pools_that_nothing_can_be_taken_from_are_refused_by_name(string setting, string value)
    {
        using var app = new MonolithApp { Settings = new Dictionary<string, string>(StringComparer.Ordinal) { [setting] = value } };

        Should.Throw<StartupRefusedException>(() => app.Services).Problems.ShouldHaveSingleItem().ShouldContain(setting);
    }
}
