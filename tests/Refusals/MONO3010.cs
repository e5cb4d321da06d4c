using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Facade = Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade;

namespace Samples.Sql;

public sealed class Planted
{
    public static Task<int> Direct(DatabaseFacade database, string name, CancellationToken cancellationToken) =>
        database.ExecuteSqlRawAsync($"DELETE FROM t WHERE name = '{name}'", cancellationToken); // refused

    public static IQueryable<int> ThroughAVariable(Facade database, string name)
    {
        var sql = "SELECT id FROM t WHERE name = '" + name + "'";
        return database.SqlQueryRaw<int>(sql); // refused
    }

    public static void Grows(DbCommand command, string? name)
    {
        var sql = "SELECT id FROM t";
        if (name is not null)
        {
            sql += " WHERE name = " + name;
        }

        command.CommandText = sql; // refused
    }

    public static Func<IQueryable<T>> Generic<T>(DbSet<T> rows, string order)
        where T : class
    {
        IQueryable<T> Local()
        {
            var text = new StringBuilder("SELECT * FROM t ORDER BY ").Append(order).ToString();
            return rows.FromSqlRaw(text); // refused
        }

        return Local;
    }
}

public sealed class NearMiss
{
    private const string Table = "t";

    public static async Task<int> Work(DatabaseFacade database, DbCommand command, string name, int limit, CancellationToken cancellationToken)
    {
        await database.ExecuteSqlAsync($"DELETE FROM t WHERE name = {name}", cancellationToken);
        var sql = $"SELECT id FROM {Table} LIMIT {limit}";
        command.CommandText = sql;
        return await database.ExecuteSqlRawAsync("DELETE FROM " + Table + " WHERE name = {0}", [name], cancellationToken);
    }
}
