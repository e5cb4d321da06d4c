namespace Monolith.Platform.Infrastructure;

/// <summary>The database products that can be chosen.</summary>
internal static class DatabaseEngines
{
    private static readonly IReadOnlyList<IDatabaseEngine> All = [new SqliteEngine(), new PostgreSqlEngine(), new SqlServerEngine()];

    /// <exception cref="StartupRefusedException">There is no such engine.</exception>
    public static IDatabaseEngine Named(string name) =>
        All.SingleOrDefault(engine => string.Equals(engine.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new StartupRefusedException([$"Database:Provider is '{name}'. Use one of: {string.Join(", ", All.Select(engine => engine.Name))}."]);

    /// <summary>The engine behind an Entity Framework provider.</summary>
    public static IDatabaseEngine Of(string? provider) => All.Single(engine => string.Equals(engine.Provider, provider, StringComparison.Ordinal));
}
