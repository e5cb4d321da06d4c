using Microsoft.EntityFrameworkCore;

namespace Monolith.Platform.Application;

/// <summary>A module's database that keeps an audit log of its own, so that deed and entry are saved together or not at all.</summary>
public interface IAuditedDb : IModuleDb
{
    DbSet<AuditEntry> AuditLog { get; }
}
