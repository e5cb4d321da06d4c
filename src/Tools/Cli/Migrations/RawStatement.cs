using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Monolith.Cli;

/// <summary>A statement that somebody wrote by hand, without comments and on one line. What is inside a text counts: it may be executed.</summary>
/// <param name="Sql">The statement.</param>
/// <param name="OutsideTransaction">Whether it runs by itself, outside of the migration's transaction.</param>
internal sealed partial record RawStatement(string Sql, bool OutsideTransaction)
{
    private const int Shown = 100;

    /// <summary>As a message quotes it.</summary>
    public override string ToString() => Sql.Length <= Shown ? Sql : $"{Sql.AsSpan(0, Shown)}…";

    public static IEnumerable<RawStatement> In(SqlOperation operation) =>
        WithoutComments(operation.Sql)
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(statement => new RawStatement(Space().Replace(statement, " "), operation.SuppressTransaction));

    private static string WithoutComments(string sql) => TextOrComment().Replace(sql, match => match.Value.StartsWith('\'') ? match.Value : " ");

    [GeneratedRegex(@"'(''|[^'])*'|--[^\n]*|/\*.*?\*/", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TextOrComment();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
