using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Facade = Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade;

namespace Samples.Sql;

public sealed class Planted
{
    public static Task<int> Direct(DatabaseFacade database, string name, CancellationToken cancellationToken) =>
        database.ExecuteSqlRawAsync($"DELETE FROM t WHERE name = '{name}'", cancellationToken); // refused by EF1002

    public static IQueryable<int> ThroughAVariable(Facade database, string name)
    {
        var sql = "SELECT id FROM t WHERE name = '" + name + "'";
        return database.SqlQueryRaw<int>(sql); // refused
    }

    public static Task<int> Grows(DatabaseFacade database, string? name, CancellationToken cancellationToken)
    {
        var sql = "DELETE FROM t";
        if (name is not null)
        {
            sql += " WHERE name = " + name;
        }

        return database.ExecuteSqlRawAsync(sql, cancellationToken); // refused
    }

    public static void Command(DbCommand command, string name)
    {
        var sql = "DELETE FROM t WHERE name = " + name;
        command.CommandText = sql; // refused by CA2100
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
        command.CommandText = "DELETE FROM " + Table;
        await database.ExecuteSqlAsync($"DELETE FROM t WHERE name = {name}", cancellationToken);
        var sql = $"DELETE FROM {Table} WHERE id < {limit}";
        await database.ExecuteSqlRawAsync(sql, cancellationToken);
        return await database.ExecuteSqlRawAsync("DELETE FROM " + Table + " WHERE name = {0}", [name], cancellationToken);
    }
}
