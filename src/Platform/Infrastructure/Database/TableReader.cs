using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Reads the tables of all modules from the models of their databases; asks no database.</summary>
internal sealed class TableReader(IEnumerable<ModuleDatabase> databases, IServiceScopeFactory scopes) : IModuleReader<MappedTable>
{
    public IEnumerable<Owned<MappedTable>> Read()
    {
        foreach (var database in databases)
        {
            using var scope = scopes.CreateScope();
            var module = new ProductAssembly(database.Application).Module;
            foreach (var table in database.Context(scope.ServiceProvider).Model.GetRelationalModel().Tables)
            {
                yield return new(module, new(database.Name, table.Name, [.. table.Columns.Select(column => column.Name).Order(StringComparer.Ordinal)]));
            }
        }
    }
}
