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

    /// <summary>How many connections a host keeps to one server at most; null for what the connection string says.</summary>
    public int? MaxConnections { get; set; }

    /// <summary>How many contexts of each module are kept for use again; what is needed beyond them is made and thrown away.</summary>
    public int ContextPoolSize { get; set; } = 1024;

    /// <summary>The folder of files that belong to one running host; relative to the current directory.</summary>
    public string DataFolder { get; set; } = ".data";
}
