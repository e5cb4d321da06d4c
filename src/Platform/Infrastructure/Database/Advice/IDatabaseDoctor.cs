namespace Monolith.Platform.Infrastructure;

/// <summary>Looks for what makes the modules' databases slow, and changes nothing.</summary>
/// <exception cref="StartupRefusedException">The settings lead to no database.</exception>
/// <exception cref="ModuleDatabaseException">A database cannot be reached, or refused what it was asked.</exception>
public interface IDatabaseDoctor
{
    /// <summary>The folder of the host's logs, in which slow statements are told.</summary>
    string LogFolder { get; }

    /// <summary>From which duration on a statement is told.</summary>
    TimeSpan SlowStatement { get; }

    /// <summary>Whether the database product counts how often indexes and tables are read.</summary>
    bool CountsUse { get; }

    /// <summary>Reads the logs and the databases of some modules.</summary>
    Task<DatabaseAdvice> Examine(IReadOnlyCollection<string> modules, CancellationToken cancellationToken);
}
