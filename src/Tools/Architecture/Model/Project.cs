using System.Xml;
using System.Xml.Linq;
using Mono.Cecil;

namespace Monolith.Architecture;

/// <summary>One project of <c>src</c>: its place in the house, its project file, its sources and its compiled types.</summary>
internal sealed class Project
{
    private readonly SourceTree tree;
    private readonly Assemblies assemblies;
    private readonly Lazy<IReadOnlyList<TypeDefinition>> types;
    private readonly Lazy<IReadOnlyList<SourceFile>> sources;
    private readonly Lazy<IReadOnlyList<Use>> uses;
    private readonly Lazy<Dictionary<string, Place>> declarations;

    public Project(string file, SourceTree tree, Assemblies assemblies, string? assemblyOfAll)
    {
        File = file;
        this.assemblies = assemblies;
        (Kind, Unit, Layer) = Folder.Split('/')[1..] switch
        {
            ["Host"] => (Kind.Host, "Host", ""),
            ["Tools", "Cli"] => (Kind.Cli, "Cli", ""),
            ["Tools", var tool] when Arrows.Tools.Contains(tool, StringComparer.Ordinal) => (Kind.Tool, tool, ""),
            ["Platform", var layer] => (Kind.Platform, "Platform", layer),
            ["Modules", var module, var layer] => (Kind.Module, module, layer),
            ["Migrations", var provider] => (Kind.Migrations, "Migrations", provider),
            var place => (Kind.Unknown, string.Join('.', place), ""),
        };

        Assembly = assemblyOfAll ?? Name;
        types = new(() => [.. assemblies.Read(Assembly).Types.Where(type => assemblyOfAll is null || Holds(type.Namespace))]);
        this.tree = tree;
        sources = new(() => [.. SourceFile.In(tree, Folder)]);
        uses = new(() => [.. IntermediateCode.Uses(this)]);
        declarations = new(() => SourceFile.Declarations(Sources));
        Xml = XDocument.Parse(tree.Read(file), LoadOptions.SetLineInfo);
    }

    /// <summary>The project file, from the repository's root.</summary>
    public string File { get; }

    public string FileName => File[(File.LastIndexOf('/') + 1)..];

    public string Folder => File[..File.LastIndexOf('/')];

    public Kind Kind { get; }

    /// <summary>The module's or the tool's name, or Platform, Migrations, Host or Cli.</summary>
    public string Unit { get; }

    /// <summary>Domain, Application, Infrastructure, Api or Contracts; for migrations the provider; empty for the host and for tools.</summary>
    public string Layer { get; }

    /// <summary>The name in the arrows' table, such as Catalog.Domain.</summary>
    public string ShortName => Layer.Length == 0 ? Unit : $"{Unit}.{Layer}";

    /// <summary>The assembly and the namespace that the folder asks for.</summary>
    public string Name => $"Monolith.{ShortName}";

    /// <summary>The assembly that holds the project's types.</summary>
    public string Assembly { get; }

    public XDocument Xml { get; }

    /// <summary>The types that are not nested in another one.</summary>
    public IReadOnlyList<TypeDefinition> Types => types.Value;

    /// <summary>The types a person wrote, nested ones included.</summary>
    public IEnumerable<TypeDefinition> WrittenTypes => Types.SelectMany(WithNested).Where(type => !MemberName.IsGenerated(type));

    /// <summary>What the compiled code needs.</summary>
    public IReadOnlyList<Use> Uses => uses.Value;

    public IReadOnlyList<SourceFile> Sources => sources.Value;

    public DocumentedTypes Documented => assemblies.Documented(Assembly);

    /// <summary>The namespace is the project's own or below it; a longer word, as CatalogX for Catalog, is another one.</summary>
    public bool Holds(string @namespace) =>
        @namespace == Name || @namespace.StartsWith(Name + ".", StringComparison.Ordinal);

    /// <summary>The same project with more files, and with other compiled code.</summary>
    public Project With(IEnumerable<KeyValuePair<string, string>> files, Assemblies compiled) => new(File, tree.With(files), compiled, assemblyOfAll: null);

    /// <summary>What the project file includes by one kind of item, such as PackageReference, and where it says so.</summary>
    public IEnumerable<(string Name, Place Place)> Includes(string item) =>
        from element in Xml.Descendants(item)
        let include = (string?)element.Attribute("Include")
        where include is not null
        select (include, PlaceOf(element));

    /// <summary>The project references by name, each with the project it means, or null where src has no such project.</summary>
    public IEnumerable<(string Name, Project? Project, Place Place)> References(Codebase code) =>
        from include in Includes("ProjectReference")
        let name = Path.GetFileNameWithoutExtension(include.Name.Replace('\\', '/'))
        select (name, code.Projects.FirstOrDefault(project => project.Name == name), include.Place);

    /// <summary>Where a member is declared, or its type; the project file where no source declares either.</summary>
    public Place PlaceOf(string member) =>
        declarations.Value.GetValueOrDefault(member) ?? declarations.Value.GetValueOrDefault(member[..Math.Max(0, member.LastIndexOf('.'))]) ?? Place.Of(File);

    public Place PlaceOf(Use use) => use.Line == 0 ? PlaceOf(use.Member) : new(use.File, use.Line);

    public Place PlaceOf(XElement element) => new(File, ((IXmlLineInfo)element).LineNumber);

    public override string ToString() => Name;

    private static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) =>
        type.NestedTypes.SelectMany(WithNested).Prepend(type);
}
