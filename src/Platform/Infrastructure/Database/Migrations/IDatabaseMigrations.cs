namespace Monolith.Platform.Infrastructure;

/// <summary>How far the modules' databases are, and the ways to bring them up to date.</summary>
/// <exception cref="StartupRefusedException">The settings lead to no database, or another process has it.</exception>
/// <exception cref="ModuleDatabaseException">A database cannot be reached, or refused what it was asked.</exception>
public interface IDatabaseMigrations
{
    /// <summary>The database product in use.</summary>
    string Product { get; }

    /// <summary>The modules that have a database, in the order in which they are brought up to date; the platform is one of them.</summary>
    IReadOnlyList<string> Modules { get; }

    /// <summary>Looks, and changes nothing; a database that does not exist yet lacks everything.</summary>
    Task<MigrationStatus> Status(string module, CancellationToken cancellationToken);

    /// <summary>Brings databases up to date, one after the other; whoever else does the same is waited for.</summary>
    IAsyncEnumerable<AppliedMigrations> Apply(IReadOnlyCollection<string> modules, CancellationToken cancellationToken);

    /// <summary>The statements that bring a database up to date from whatever it has; may be run again and again.</summary>
    /// <exception cref="StartupRefusedException">The product has no such statements, or a migration cannot be told in them.</exception>
    string Script(string module);
}
