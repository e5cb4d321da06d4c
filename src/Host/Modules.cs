using Monolith.Catalog.Api;
using Monolith.Catalog.Infrastructure;
using Monolith.Identity.Api;
using Monolith.Identity.Infrastructure;
using Monolith.Inquiries.Api;
using Monolith.Inquiries.Infrastructure;

namespace Monolith.Host;

/// <summary>The modules of the product, one line each.</summary>
internal static class Modules
{
    public static void AddTo(ModuleCollection modules)
    {
        modules.Add<CatalogApi, CatalogInfrastructure>();
        modules.Add<IdentityApi, IdentityInfrastructure>();
        modules.Add<InquiriesApi, InquiriesInfrastructure>();
    }
}
