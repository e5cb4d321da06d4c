using Microsoft.EntityFrameworkCore;

namespace Monolith.Platform.Application;

/// <summary>The platform's own database: what operators did to the product itself.</summary>
public interface IPlatformDb : IAuditedDb
{
    DbSet<Erasure> Erasures { get; }
}
