namespace Monolith.Cli;

/// <summary>The rules, and what they find.</summary>
internal static class MigrationRules
{
    public static IReadOnlyList<MigrationRule> All { get; } =
    [
        new DropsRule(),
        new RenamesRule(),
        new RequiredColumnRule(),
        new MadeRequiredRule(),
        new ColumnTypeRule(),
        new BlockingIndexRule(),
        new NewConstraintRule(),
        new ForeignKeyRule(),
        new RawSqlRule(),
    ];

    public static IEnumerable<MigrationFinding> Check(IEnumerable<CheckedMigration> migrations) =>
        from migration in migrations
        from rule in All
        from problem in rule.Problems(migration)
        select new MigrationFinding(migration.Product, migration.Module, migration.Id, rule.Id, problem, migration.Reason);
}
