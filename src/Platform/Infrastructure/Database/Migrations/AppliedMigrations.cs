namespace Monolith.Platform.Infrastructure;

/// <summary>What a run applied to one module's database, in order; empty when there was nothing to do.</summary>
public sealed record AppliedMigrations(string Module, IReadOnlyList<string> Applied);
