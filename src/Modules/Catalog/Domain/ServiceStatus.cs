namespace Monolith.Catalog.Domain;

/// <summary>Where a service stands in its life.</summary>
public enum ServiceStatus
{
    /// <summary>Being written; only editors see it.</summary>
    Draft,

    /// <summary>On offer; everybody sees it.</summary>
    Published,

    /// <summary>No longer on offer; only editors see it, and may publish it again.</summary>
    Archived,
}
