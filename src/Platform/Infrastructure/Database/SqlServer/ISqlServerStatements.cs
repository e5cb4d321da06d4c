namespace Monolith.Platform.Infrastructure;

/// <summary>A class that holds statements of SQL Server written by hand; no server of ours runs them, so that a test parses each and looks up its names.</summary>
public interface ISqlServerStatements
{
    /// <summary>The statements as they are sent, one for each shape that a text put together can take.</summary>
    static abstract IEnumerable<string> Statements { get; }
}
