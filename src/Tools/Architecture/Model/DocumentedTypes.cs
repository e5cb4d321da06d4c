using System.Xml.Linq;
using Mono.Cecil;

namespace Monolith.Architecture;

/// <summary>The types that carry a summary, as the compiler wrote them into the documentation of an assembly.</summary>
internal sealed class DocumentedTypes(XDocument documentation)
{
    private readonly HashSet<string> ids = new(
        from member in documentation.Descendants("member")
        let id = (string?)member.Attribute("name")
        where id is not null && member.Element("summary") is { } summary && summary.DescendantNodes().Any()
        select id,
        StringComparer.Ordinal);

    public bool Contains(TypeDefinition type) => ids.Contains("T:" + type.FullName.Replace('/', '.'));
}
