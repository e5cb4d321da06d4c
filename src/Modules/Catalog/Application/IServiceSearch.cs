using Monolith.Catalog.Domain;

namespace Monolith.Catalog.Application;

/// <summary>Finds services by their words, each database in its own way.</summary>
public interface IServiceSearch
{
    /// <summary>Narrows services to those that hold every word of a text, the last one possibly unfinished.</summary>
    /// <param name="services">The services, filtered or not; the result can be filtered, ordered and paged further.</param>
    /// <param name="text">Whatever a visitor typed; no character of it has a meaning of its own. Without any word nothing matches.</param>
    IQueryable<Service> Matching(IQueryable<Service> services, string text);
}
