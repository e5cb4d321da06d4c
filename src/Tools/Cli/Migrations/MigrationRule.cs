namespace Monolith.Cli;

/// <summary>One thing that a migration must not do while the version before it is still running.</summary>
internal abstract class MigrationRule
{
    /// <summary>Names the rule in messages; never changes.</summary>
    public abstract string Id { get; }

    /// <summary>What it refuses.</summary>
    public abstract string Title { get; }

    /// <summary>What happens to the running version otherwise.</summary>
    public abstract string Why { get; }

    /// <summary>How to reach the same in steps that break nothing.</summary>
    public abstract string Fix { get; }

    /// <summary>What the migration does against the rule, each as a phrase that follows its name.</summary>
    public abstract IEnumerable<string> Problems(CheckedMigration migration);
}
