using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Monolith.Migrations.SqlServer;

/// <summary>Creates a context for the tool that writes migrations; it compares models and opens no database.</summary>
internal abstract class SqlServerContextFactory<TContext>(Func<DbContextOptions<TContext>, TContext> create) : IDesignTimeDbContextFactory<TContext>
    where TContext : DbContext
{
    public TContext CreateDbContext(string[] args) => create(new DbContextOptionsBuilder<TContext>()
        .UseSqlServer(server => server.MigrationsAssembly(typeof(SqlServerContextFactory<>).Assembly))
        .Options);
}
