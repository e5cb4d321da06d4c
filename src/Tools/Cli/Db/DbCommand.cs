using System.CommandLine;

namespace Monolith.Cli;

/// <summary><c>mono db</c>: the modules' databases.</summary>
internal sealed class DbCommand : Command
{
    public DbCommand()
        : base("db", "The modules' databases: how far they are, how they come up to date, and what makes them slow.")
    {
        Add(new DbStatusCommand());
        Add(new DbMigrateCommand());
        Add(new DbScriptCommand());
        Add(new DbCheckCommand());
        Add(new DbDoctorCommand());
    }
}
