using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Monolith.Architecture;

/// <summary>A C# file as its author wrote it, for rules about what the compiler does not keep.</summary>
internal sealed class SourceFile
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, DocumentationMode.Parse);

    private readonly Lazy<CompilationUnitSyntax> root;

    private SourceFile(string path, string folder, SourceTree tree)
    {
        FilePath = path;
        Name = path[(path.LastIndexOf('/') + 1)..];
        Folders = path[(folder.Length + 1)..].Split('/')[..^1];
        root = new(() => CSharpSyntaxTree.ParseText(tree.Read(path), Options, path).GetCompilationUnitRoot());
    }

    public string Name { get; }

    /// <summary>From the repository's root.</summary>
    public string FilePath { get; }

    /// <summary>The folders between the project and the file.</summary>
    public IReadOnlyList<string> Folders { get; }

    public CompilationUnitSyntax Root => root.Value;

    public static IEnumerable<SourceFile> In(SourceTree tree, string folder) => tree.Below(folder, ".cs").Select(path => new SourceFile(path, folder, tree));

    /// <summary>Where each type and member is declared first, by the name that messages use.</summary>
    public static Dictionary<string, Place> Declarations(IEnumerable<SourceFile> files)
    {
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var (file, node) in files.SelectMany(file => file.Root.DescendantNodes().OfType<MemberDeclarationSyntax>().Select(node => (file, node))))
            places.TryAdd(file.MemberOf(node), file.PlaceOf(Identifier(node)));
        return places;
    }

    public Place PlaceOf(SyntaxNode node) => PlaceOf(node.GetLocation());

    public Place PlaceOf(SyntaxTrivia trivia) => PlaceOf(trivia.GetLocation());

    public Place PlaceOf(SyntaxToken token) => PlaceOf(token.GetLocation());

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

    /// <summary>Attributes and modifiers may stand lines above the name.</summary>
    private static SyntaxToken Identifier(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier,
        MethodDeclarationSyntax method => method.Identifier,
        ConstructorDeclarationSyntax constructor => constructor.Identifier,
        PropertyDeclarationSyntax property => property.Identifier,
        BaseFieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier,
        _ => member.GetFirstToken(),
    };

    private Place PlaceOf(Location location) => new(FilePath, location.GetLineSpan().StartLinePosition.Line + 1);
}
