using Microsoft.EntityFrameworkCore;

namespace Monolith.Platform.Infrastructure;

/// <summary>What a database product tells of its indexes; asks only, and changes nothing.</summary>
internal interface IIndexAdvisor
{
    /// <summary>Tables below this are read from end to end faster than anybody notices.</summary>
    const long LargeTable = 10_000;

    /// <summary>A table that was read less often tells nothing about its indexes.</summary>
    const long FewReads = 100;

    /// <summary>Whether the product counts how often indexes and tables are read.</summary>
    bool CountsUse { get; }

    /// <summary>The reading of a large table from end to end that a statement's plan holds, each with the index that would spare it.</summary>
    Task<IReadOnlyList<WantedIndex>> Wanted(DbContext context, string statement, CancellationToken cancellationToken);

    Task<IReadOnlyList<UnusedIndex>> Unused(DbContext context, string module, CancellationToken cancellationToken);

    Task<IReadOnlyList<ScannedTable>> Scanned(DbContext context, string module, CancellationToken cancellationToken);
}
