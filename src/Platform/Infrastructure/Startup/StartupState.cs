namespace Monolith.Platform.Infrastructure;

/// <summary>How far the start has come; health answers from it.</summary>
internal sealed class StartupState
{
    private volatile bool migrated;
    private volatile bool warm;

    /// <summary>Whether every database has the tables that this version expects.</summary>
    public bool Migrated => migrated;

    /// <summary>Whether the first request will be as fast as the next.</summary>
    public bool Warm => warm;

    public void MarkMigrated() => migrated = true;

    public void MarkWarm() => warm = true;
}
