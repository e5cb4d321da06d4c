using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Monolith.Architecture;

/// <summary>SQL written by hand stays within the module's own tables.</summary>
internal sealed partial class ForeignSqlRule : EngineRule<(Project Project, SourceFile File, SyntaxToken Text)>
{
    public override string Id => "MONO1012";

    public override string Name => "foreign-sql";

    public override string Refuses => "SQL in a module's or the platform's sources that names a table of another module, by its schema or by a table's name.";

    public override string Why => "Neither the compiler nor the model sees into a text: such a join breaks on the day the owner changes or moves its table.";

    public override string Fix => "query an own copy of what is needed, fed by the owner's events";

    protected override IEnumerable<(Project Project, SourceFile File, SyntaxToken Text)> Select(Codebase code) =>
        from project in code.Written
        where project.Kind is Kind.Module or Kind.Platform
        from file in project.Sources
        from token in file.Root.DescendantTokens()
        where (token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken) || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken)
            || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken)) && TableName().IsMatch(token.ValueText)
        select (project, file, token);

    protected override IEnumerable<Violation> Inspect((Project Project, SourceFile File, SyntaxToken Text) subject, Codebase code)
    {
        var (project, file, text) = subject;
        var schemas = code.Modules.Where(module => module != project.Unit).Select(module => module.ToLowerInvariant()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var own = code.Tables.Where(table => table.Module == project.Unit || table.Module == "Platform").Select(table => table.Table).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var tables = code.Tables.Where(table => !own.Contains(table.Table)).Select(table => table.Table).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return from Match name in TableName().Matches(text.ValueText)
               let schema = name.Groups["schema"].Value
               let table = name.Groups["table"].Value
               where schema.Length > 0 ? schemas.Contains(schema) : tables.Contains(table)
               let line = text.ValueText.AsSpan(0, name.Index).Count('\n') + (text.IsKind(SyntaxKind.MultiLineRawStringLiteralToken) ? 1 : 0)
               let place = file.PlaceOf(text)
               select Refuse(
                   project,
                   file.MemberOf(text.Parent),
                   $"names {(schema.Length > 0 ? $"{schema}." : "")}{table} in SQL",
                   place with { Line = place.Line + line },
                   $"{(schema.Length > 0 ? $"{schema}." : "")}{table}",
                   $"tables of {project.Unit}");
    }

    /// <summary>What follows the words that name a table, quoted as any of the products quotes; a text may end behind the schema's point, where the table is filled in.</summary>
    [GeneratedRegex("""\b(from|join|into|update|table|using|references)\s+(only\s+)?["\[`]?((?<schema>[a-z_]\w*)["\]`]?\s*\.\s*["\[`]?)?(?<table>[a-z_]\w*|(?<=\.)$)""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex TableName();
}
