namespace Monolith.Catalog.Application;

/// <summary>What kept answers of the catalogue depend on.</summary>
internal static class CatalogTags
{
    /// <summary>Everything that visitors see of services.</summary>
    public const string Services = "catalog.services";
}
