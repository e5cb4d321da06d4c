using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using static System.StringComparer;

namespace Monolith.Cli;

/// <summary>One migration as the rules see it: what it does, and which indexes the migrations before it have left.</summary>
/// <param name="Product">The database product: <c>Sqlite</c>, <c>PostgreSql</c> and so on.</param>
/// <param name="Module">The module's name, lower case.</param>
/// <param name="Id">The migration's id: time and name.</param>
/// <param name="Operations">What it does, in order.</param>
/// <param name="Indexes">The indexes there are before it.</param>
/// <param name="Reason">Why it may break the running version, if it says so.</param>
internal sealed partial record CheckedMigration(
    string Product,
    string Module,
    string Id,
    IReadOnlyList<MigrationOperation> Operations,
    IReadOnlyList<CreateIndexOperation> Indexes,
    string? Reason)
{
    public const string PostgreSql = "PostgreSql";

    private readonly Lazy<HashSet<string>> created = new(() =>
    [
        .. Operations.OfType<CreateTableOperation>().Select(table => table.Name),
        .. Operations.OfType<SqlOperation>().SelectMany(sql => CreatedTable().Matches(sql.Sql)).Select(match => match.Groups["table"].Value),
    ]);

    /// <summary>The running version knows the table: this migration does not create it.</summary>
    public bool Exists(string? table) => table is not null && !created.Value.Contains(table);

    /// <summary>Its own statements, without comments.</summary>
    public IEnumerable<RawStatement> Statements => Operations.OfType<SqlOperation>().SelectMany(RawStatement.In);

    /// <summary>The columns that this migration adds and that stay empty in all rows there are.</summary>
    public bool IsEmpty(string table, string column) => Operations.OfType<AddColumnOperation>().Any(added =>
        Ordinal.Equals(added.Table, table) && Ordinal.Equals(added.Name, column) && added is { IsNullable: true, DefaultValue: null, DefaultValueSql: null, ComputedColumnSql: null });

    [GeneratedRegex(@"\bCREATE\s+(VIRTUAL\s+|UNLOGGED\s+)?TABLE\s+(IF\s+NOT\s+EXISTS\s+)?([\w""\[\]]+\.)?[""\[]?(?<table>\w+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CreatedTable();
}
