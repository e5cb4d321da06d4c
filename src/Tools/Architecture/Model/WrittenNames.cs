using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Monolith.Architecture;

/// <summary>Reads the names of our namespaces from the sources: a constant or a nameof leaves no trace in compiled code.</summary>
internal static class WrittenNames
{
    public static IEnumerable<(string Member, string Name, Place Place)> In(Project project) =>
        from file in project.Sources
        from node in file.Root.DescendantNodes()
        where IsDotted(node) && !IsDotted(node.Parent) && node.Parent is not BaseNamespaceDeclarationSyntax
        let name = string.Concat(node.DescendantTokens().Select(token => token.Text)).Replace("global::", "", StringComparison.Ordinal)
        select (file.MemberOf(node), Qualified(name), file.PlaceOf(node));

    private static bool IsDotted(SyntaxNode? node) => node is QualifiedNameSyntax or MemberAccessExpressionSyntax;

    /// <summary>Inside Monolith.Catalog.Api, Identity.Domain means Monolith.Identity.Domain.</summary>
    private static string Qualified(string name) => name.StartsWith("Monolith.", StringComparison.Ordinal) ? name : $"Monolith.{name}";
}
