using Microsoft.EntityFrameworkCore;

namespace Monolith.Platform.Infrastructure;

/// <summary>How far a primary has written and a replica has followed, in positions that only grow.</summary>
internal interface IReplication
{
    /// <summary>A position of the primary that everything committed so far lies before.</summary>
    Task<long> Written(DbContext primary, CancellationToken cancellationToken);

    /// <summary>The position up to which a replica shows what was committed; null when it is no replica.</summary>
    Task<long?> Replayed(DbContext replica, CancellationToken cancellationToken);
}
