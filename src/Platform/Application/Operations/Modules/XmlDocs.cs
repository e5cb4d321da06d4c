using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Monolith.Platform.Application;

/// <summary>Reads what the code says of itself, from the documentation files that the compiler writes beside the assemblies.</summary>
public sealed partial class XmlDocs
{
    private readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> files = new();

    /// <summary>What is said of a type.</summary>
    public string? OfType(Type type) => Text(Find(type)?.Element("summary"));

    /// <summary>What is said of a property, or of the parameter of a record that made it.</summary>
    public string? OfProperty(MemberInfo property) => property.DeclaringType is { } type
        ? Text(Members(type.Assembly).GetValueOrDefault($"P:{NameOf(type)}.{property.Name}")?.Element("summary"))
            ?? Text(Find(type)?.Elements("param").FirstOrDefault(param => string.Equals(param.Attribute("name")?.Value, property.Name, StringComparison.Ordinal)))
        : null;

    private static string NameOf(Type type) => ((type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName ?? type.Name).Replace('+', '.');

    private static Dictionary<string, XElement> Read(Assembly assembly)
    {
        var path = Path.ChangeExtension(assembly.Location, ".xml");
        return File.Exists(path)
            ? XDocument.Load(path).Descendants("member").ToDictionary(member => member.Attribute("name")?.Value ?? "", StringComparer.Ordinal)
            : new Dictionary<string, XElement>(StringComparer.Ordinal);
    }

    private static string? Text(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var words = element.Nodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement reference when (reference.Attribute("cref") ?? reference.Attribute("name") ?? reference.Attribute("langword"))?.Value is { } name => name[(name.LastIndexOf('.') + 1)..],
            XElement other => other.Value,
            _ => "",
        });
        return Spaces().Replace(string.Concat(words), " ").Trim();
    }

    private XElement? Find(Type type) => Members(type.Assembly).GetValueOrDefault("T:" + NameOf(type));

    private Dictionary<string, XElement> Members(Assembly assembly) => files.GetOrAdd(assembly, Read);

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
