namespace Monolith.Platform.Infrastructure;

/// <summary>How far one module's database is.</summary>
/// <param name="Module">The module's name, lower case.</param>
/// <param name="Applied">The migrations that the database has, oldest first.</param>
/// <param name="Pending">Those that this version of the product expects besides, in the order in which they will be applied.</param>
public sealed record MigrationStatus(string Module, IReadOnlyList<string> Applied, IReadOnlyList<string> Pending);
