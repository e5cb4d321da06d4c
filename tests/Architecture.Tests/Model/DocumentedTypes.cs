using System.Xml.Linq;
using Mono.Cecil;

namespace Monolith.Architecture.Tests;

/// <summary>The types that carry a summary, as the compiler wrote them into the documentation file next to the assembly.</summary>
internal sealed class DocumentedTypes
{
    private readonly HashSet<string> ids;

    private DocumentedTypes(IEnumerable<string> ids) => this.ids = new(ids, StringComparer.Ordinal);

    public static DocumentedTypes Of(string assembly) => new(
        from member in XDocument.Load(Path.ChangeExtension(Assemblies.PathOf(assembly), ".xml")).Descendants("member")
        let id = (string?)member.Attribute("name")
        where id is not null && member.Element("summary") is { } summary && summary.DescendantNodes().Any()
        select id);

    public bool Contains(TypeDefinition type) => ids.Contains("T:" + type.FullName.Replace('/', '.'));
}
