namespace Monolith.Platform.Infrastructure;

/// <summary>Where the modules' data lives; the configuration section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    internal const string Section = "Database";

    /// <summary>The engine: <c>Sqlite</c>, <c>PostgreSql</c> or <c>SqlServer</c>.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>Whether the host brings the databases up to date by itself; embedded ones always are.</summary>
    public bool MigrateAtStart { get; set; }

    /// <summary>From which duration on a statement is logged as slow, with its use case.</summary>
    public TimeSpan SlowStatement { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The folder of files that belong to one running host; relative to the current directory.</summary>
    public string DataFolder { get; set; } = ".data";
}
