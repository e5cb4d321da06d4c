namespace Monolith.Cli;

/// <summary>What a migration does against a rule.</summary>
/// <param name="Product">The database product.</param>
/// <param name="Module">The module's name, lower case.</param>
/// <param name="Migration">The migration's id.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Problem">What it does.</param>
/// <param name="Reason">Why it may; without a reason it is refused.</param>
internal sealed record MigrationFinding(string Product, string Module, string Migration, string Rule, string Problem, string? Reason);
