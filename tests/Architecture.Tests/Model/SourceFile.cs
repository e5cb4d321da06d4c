using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Monolith.Architecture.Tests;

/// <summary>A C# file as its author wrote it, for rules about what the compiler does not keep.</summary>
internal sealed class SourceFile
{
    private static readonly string[] BuildFolders = ["bin", "obj"];

    private SourceFile(string path, string folder)
    {
        Name = Path.GetFileName(path);
        Folders = [.. Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).SkipLast(1)];
        Root = CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetCompilationUnitRoot();
    }

    public string Name { get; }

    /// <summary>The folders between the project and the file.</summary>
    public IReadOnlyList<string> Folders { get; }

    public CompilationUnitSyntax Root { get; }

    public static IEnumerable<SourceFile> In(string folder) =>
        from path in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let file = new { path, first = Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)[0] }
        where !BuildFolders.Contains(file.first, StringComparer.Ordinal)
        select new SourceFile(file.path, folder);

    public string LineOf(SyntaxNode node) => LineOf(node.GetLocation());

    public string LineOf(SyntaxTrivia trivia) => LineOf(trivia.GetLocation());

    /// <summary>The member that a node stands in, such as CreateServiceHandler.Handle; outside of types, the file.</summary>
    public string MemberOf(SyntaxNode? node)
    {
        var around = node?.AncestorsAndSelf().ToList() ?? [];
        var types = around.OfType<BaseTypeDeclarationSyntax>().Select(type => type.Identifier.Text).Reverse();
        var name = string.Join('.', types.Append(around.Select(MemberName).FirstOrDefault(member => member is not null)).Where(part => part is not null));
        return name.Length == 0 ? Name : name;
    }

    private static string? MemberName(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax => "constructor",
        PropertyDeclarationSyntax property => property.Identifier.Text,
        BaseFieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
        _ => null,
    };

    private string LineOf(Location location) => $"{Name}:{location.GetLineSpan().StartLinePosition.Line + 1}";
}
