namespace Monolith.Platform.Application;

/// <summary>A table of a module.</summary>
/// <param name="Schema">The module's schema on a server; the name of its file on SQLite.</param>
/// <param name="Name">The table.</param>
/// <param name="Columns">Its columns, by name.</param>
public sealed record MappedTable(string Schema, string Name, IReadOnlyList<string> Columns) : IExample<MappedTable>
{
    public static MappedTable Example { get; } = new("inquiries", "offered_services", ["id", "name", "slug", "version"]);
}
