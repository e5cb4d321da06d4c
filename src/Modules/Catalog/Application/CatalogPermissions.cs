using Monolith.Platform.Application;

namespace Monolith.Catalog.Application;

/// <summary>What callers may be allowed to do in the catalogue.</summary>
public sealed class CatalogPermissions : IPermissionSource
{
    public const string Read = "catalog.services.read";

    public const string Write = "catalog.services.write";

    public const string Publish = "catalog.services.publish";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Read, "See every service, drafts and archived ones included."),
        new(Write, "Create and change services, and delete drafts."),
        new(Publish, "Put services on offer and take them off."),
    ];
}
