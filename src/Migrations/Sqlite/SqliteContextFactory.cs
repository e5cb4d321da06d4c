using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Monolith.Migrations.Sqlite;

/// <summary>Creates a context for the tool that writes migrations; it compares models and opens no database.</summary>
internal abstract class SqliteContextFactory<TContext>(Func<DbContextOptions<TContext>, TContext> create) : IDesignTimeDbContextFactory<TContext>
    where TContext : DbContext
{
    public TContext CreateDbContext(string[] args) => create(new DbContextOptionsBuilder<TContext>()
        .UseSqlite(sqlite => sqlite.MigrationsAssembly(typeof(SqliteContextFactory<>).Assembly))
        .Options);
}
