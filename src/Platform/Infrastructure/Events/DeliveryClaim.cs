namespace Monolith.Platform.Infrastructure;

/// <summary>What a worker asks for.</summary>
/// <param name="Handler">The handler it works for.</param>
/// <param name="Limit">How many deliveries it wants at most.</param>
/// <param name="Lease">The number that fences off everybody else.</param>
/// <param name="Now">The present time.</param>
/// <param name="Until">When the lease ends.</param>
internal sealed record DeliveryClaim(string Handler, int Limit, Guid Lease, DateTimeOffset Now, DateTimeOffset Until);
