using Monolith.Platform.Domain;

namespace Monolith.Catalog.Domain;

/// <summary>An editor started a service as a draft.</summary>
public sealed record ServiceCreated(Guid ServiceId, Slug Slug) : IDomainEvent;

/// <summary>What is said of a service changed.</summary>
public sealed record ServiceChanged(Guid ServiceId) : IDomainEvent;

/// <summary>A service moved to another slug; the old one keeps leading to it.</summary>
public sealed record SlugChanged(Guid ServiceId, Slug From, Slug To) : IDomainEvent;

/// <summary>A service went on offer.</summary>
public sealed record ServicePublished(Guid ServiceId) : IDomainEvent;

/// <summary>A service was taken off offer.</summary>
public sealed record ServiceArchived(Guid ServiceId) : IDomainEvent;

/// <summary>A draft was thrown away; its slugs stay taken.</summary>
public sealed record ServiceDeleted(Guid ServiceId) : IDomainEvent;
