namespace Monolith.Platform.Infrastructure;

/// <summary>What could be faster, and how.</summary>
/// <param name="Slowest">The use cases whose statements took long, the longest in all first.</param>
/// <param name="Missing">Indexes to create.</param>
/// <param name="Unused">Indexes to drop.</param>
/// <param name="Scanned">Tables to look into.</param>
public sealed record DatabaseAdvice(
    IReadOnlyList<SlowUseCase> Slowest, IReadOnlyList<MissingIndex> Missing, IReadOnlyList<UnusedIndex> Unused, IReadOnlyList<ScannedTable> Scanned);
