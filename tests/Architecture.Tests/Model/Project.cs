using System.Xml.Linq;
using Mono.Cecil;

namespace Monolith.Architecture.Tests;

/// <summary>One project of <c>src</c>: its place in the house, its project file, its sources and its compiled types.</summary>
internal sealed class Project
{
    private readonly Lazy<IReadOnlyList<TypeDefinition>> types;
    private readonly Lazy<IReadOnlyList<SourceFile>> sources;
    private readonly Lazy<DocumentedTypes> documented;

    public Project(string file, string sourceRoot, string? assemblyOfAll)
    {
        File = file;
        Folder = Path.GetDirectoryName(file) ?? sourceRoot;
        var place = Path.GetRelativePath(sourceRoot, Folder).Split(Path.DirectorySeparatorChar);
        (Kind, Unit, Layer) = place switch
        {
            ["Host"] => (Kind.Host, "Host", ""),
            ["Tools", "Cli"] => (Kind.Cli, "Cli", ""),
            ["Platform", var layer] => (Kind.Platform, "Platform", layer),
            ["Modules", var module, var layer] => (Kind.Module, module, layer),
            ["Migrations", var provider] => (Kind.Migrations, "Migrations", provider),
            _ => (Kind.Unknown, string.Join('.', place), ""),
        };

        Assembly = assemblyOfAll ?? Name;
        types = new(() => [.. Assemblies.Read(Assembly).Types.Where(type => assemblyOfAll is null || Holds(type.Namespace))]);
        sources = new(() => [.. SourceFile.In(Folder)]);
        documented = new(() => DocumentedTypes.Of(Assembly));
        Xml = XDocument.Load(file);
    }

    public string File { get; }

    public string Folder { get; }

    public Kind Kind { get; }

    /// <summary>The module's name, or Platform, Migrations, Host or Cli.</summary>
    public string Unit { get; }

    /// <summary>Domain, Application, Infrastructure, Api or Contracts; for migrations the provider; empty for the host and the command line.</summary>
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

    public IReadOnlyList<SourceFile> Sources => sources.Value;

    public DocumentedTypes Documented => documented.Value;

    /// <summary>The namespace is the project's own or below it; a longer word, as CatalogX for Catalog, is another one.</summary>
    public bool Holds(string @namespace) =>
        @namespace == Name || @namespace.StartsWith(Name + ".", StringComparison.Ordinal);

    /// <summary>What the project file includes by one kind of item, such as PackageReference.</summary>
    public IEnumerable<string> Includes(string item) =>
        from element in Xml.Descendants(item)
        let include = (string?)element.Attribute("Include")
        where include is not null
        select include;

    /// <summary>The project references by name, each with the project it means, or null where src has no such project.</summary>
    public IEnumerable<(string Name, Project? Project)> References(Codebase code) =>
        from include in Includes("ProjectReference")
        let name = Path.GetFileNameWithoutExtension(include.Replace('\\', '/'))
        select (name, code.Projects.FirstOrDefault(project => project.Name == name));

    public override string ToString() => Name;

    private static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) =>
        type.NestedTypes.SelectMany(WithNested).Prepend(type);
}
