using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Monolith.Platform.Infrastructure;

/// <summary>Everything that differs from one database product to the next; nothing outside an implementation names a product.</summary>
internal interface IDatabaseEngine
{
    /// <summary>The value of the setting <c>Database:Provider</c> that chooses it.</summary>
    string Name { get; }

    /// <summary>The name of its Entity Framework provider.</summary>
    string Provider { get; }

    /// <summary>Points a context at a module's database.</summary>
    void Configure(DbContextOptionsBuilder options, DatabaseLocation location);

    /// <summary>Whether modules share one database, each with a schema of its own, instead of having a database each.</summary>
    bool HasSchemas { get; }

    /// <summary>Whether its databases belong to one host alone, which therefore brings them up to date by itself.</summary>
    bool IsEmbedded { get; }

    /// <summary>Takes a lock by its name until the context's transaction ends, however it ends; an embedded database belongs to one host, which needs none.</summary>
    /// <returns>False when somebody else has it.</returns>
    Task<bool> TryLock(DbContext context, string name, CancellationToken cancellationToken);

    /// <summary>How it hands out events so that none is handed out twice.</summary>
    IEventQueue Events { get; }

    /// <summary>How far its replicas have followed; null where there can be none.</summary>
    IReplication? Replication => null;

    /// <summary>What it tells of plans and indexes.</summary>
    IIndexAdvisor Indexes { get; }

    /// <summary>Chooses how a property is stored where the provider's own choice does not sort or compare well.</summary>
    void Store(IConventionProperty property);

    /// <summary>
    /// Waits on the context's open connection until no other process migrates this module's database, keeps others waiting as long as that
    /// connection lives, and clears away what a process that was killed has left.
    /// </summary>
    Task PrepareMigration(DbContext context, CancellationToken cancellationToken);

    /// <summary>Lets others migrate again, where a pooled connection would keep them waiting.</summary>
    Task FinishMigration(DbContext context) => Task.CompletedTask;

    /// <summary>Whether a migration's statement that runs outside of a transaction may be run again without looking whether it was.</summary>
    bool IsRepeatable(string statement) => false;

    /// <summary>Takes such statements out of the conditional blocks of a script.</summary>
    string Unwrap(string script) => script;

    /// <summary>Refuses a database whose settings would make the product behave otherwise than on the rest; called once it is up to date.</summary>
    /// <exception cref="StartupRefusedException">A setting is wrong; the message says what to do.</exception>
    Task CheckSettings(DbContext context, CancellationToken cancellationToken);

    /// <summary>Makes what was deleted or overwritten unreadable in the database's files, as far as the product lets itself be told to.</summary>
    Task Scrub(DbContext context, CancellationToken cancellationToken);

    /// <summary>Whether what failed may succeed when it is tried again on another connection. What took too long may not: trying again would only add to the load.</summary>
    bool IsTransient(DbException exception);

    bool IsUniqueViolation(DbException exception);

    /// <summary>Whether a unique violation was one of this index.</summary>
    bool IsViolationOf(DbException exception, ITableIndex index);
}
