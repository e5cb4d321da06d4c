using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Refuses to start with a module that publishes or takes in events and has no tables for them.</summary>
internal sealed class EventTablesCheck(EventCatalog catalog, IEnumerable<ModuleDatabase> databases, IServiceScopeFactory scopes) : IStartupCheck
{
    public IEnumerable<string> Problems()
    {
        foreach (var application in catalog.Publishers.Concat(catalog.Subscriptions.Select(subscription => subscription.Application)).Distinct())
        {
            using var scope = scopes.CreateScope();
            if (databases.SingleOrDefault(database => database.Application == application) is not { } database)
            {
                yield return $"{application.GetName().Name} has events and no database. Call AddModuleDb in the module's Infrastructure.";
            }
            else if (database.Context(scope.ServiceProvider).Model.FindEntityType(typeof(EventDelivery)) is null)
            {
                yield return $"The module {database.Name} has events and no tables for them. Call modelBuilder.UseEvents() in {database.ContextType.Name}.OnModelCreating, " +
                    "before UsePlatformModel(), and then build/add-migration.";
            }
        }
    }
}
