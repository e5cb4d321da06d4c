using System.IO.Enumeration;

namespace Monolith.Architecture;

/// <summary>
/// Which packages and frameworks each layer may use beyond the runtime itself: the one table for project files and for compiled code.
/// Patterns match package names, framework names and assembly names alike.
/// </summary>
internal static class Packages
{
    public const string AspNetCore = "Microsoft.AspNetCore.App";

    private static readonly Dictionary<string, Row> Table = new(StringComparer.Ordinal)
    {
        ["Domain"] = new([]),
        ["Contracts"] = new([]),
        ["Application"] = new(
        [
            "MediatR", "FluentValidation", "FluentValidation.DependencyInjectionExtensions", "Mapster", "Mapster.Core",
            "Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Abstractions",
            "Microsoft.Extensions.*Abstractions", "Microsoft.Extensions.Options",
        ]),
        ["Infrastructure"] = new(["*"]),
        ["Api"] = new(
        [
            "FluentValidation", "Microsoft.AspNetCore", "Microsoft.AspNetCore.*", "Microsoft.Extensions.*", "Microsoft.Net.Http.Headers", "Microsoft.OpenApi*",
        ], "*EntityFrameworkCore*"),
    };

    /// <summary>The host and the generated migrations join everything; the table is about the layers.</summary>
    public static bool Know(Project project) => Table.ContainsKey(project.Layer);

    public static bool Allow(Project project, string package)
    {
        var row = Table[project.Layer];
        return row.Allowed.Any(Matches) && (row.Never is null || !Matches(row.Never));

        bool Matches(string pattern) => FileSystemName.MatchesSimpleExpression(pattern, package, ignoreCase: false);
    }

    public static string AllowedFor(Project project) =>
        Table[project.Layer] is { Allowed.Length: > 0 } row
            ? string.Join(", ", row.Allowed) + (row.Never is null ? "" : $"; never {row.Never}")
            : "no package at all";

    private sealed record Row(string[] Allowed, string? Never = null);
}
