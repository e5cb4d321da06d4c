using System.Text.RegularExpressions;
using Mono.Cecil;

namespace Monolith.Architecture;

/// <summary>Names of members as their author wrote them: closures, state machines and backing fields carry their author's name inside.</summary>
internal static partial class MemberName
{
    public static bool IsGenerated(TypeDefinition type) => type.Name.StartsWith('<') || (type.DeclaringType is { } outer && IsGenerated(outer));

    /// <summary>The type, and the member if there is one, such as CreateServiceHandler.Handle.</summary>
    public static string Of(TypeDefinition type, IMemberDefinition? member = null)
    {
        var name = member switch
        {
            null => null,
            MethodDefinition { IsConstructor: true } => "constructor",
            MethodDefinition { IsSpecialName: true } accessor => accessor.Name[(accessor.Name.IndexOf('_', StringComparison.Ordinal) + 1)..],
            _ => WrittenIn(member.Name) ?? member.Name,
        };

        while (IsGenerated(type) && type.DeclaringType is { } outer)
            (type, name) = (outer, WrittenIn(type.Name) ?? name);

        return name is null ? Short(type) : $"{Short(type)}.{Unqualified(name)}";
    }

    /// <summary>The type's name with its outer types and without arity: Result.Failure rather than Result`1/Failure.</summary>
    public static string Short(TypeReference type) =>
        Arity().Replace(type.DeclaringType is { } outer ? $"{Short(outer)}.{type.Name}" : type.Name, "");

    public static string Full(TypeReference type) => Arity().Replace(type.FullName.Replace('/', '.'), "");

    /// <summary><c>&lt;Handle&gt;d__3</c> and <c>&lt;&lt;Handle&gt;b__0&gt;d</c> were written as Handle; <c>&lt;&gt;c</c> names nobody.</summary>
    private static string? WrittenIn(string generated) =>
        Author().Match(generated) is { Success: true } match ? match.Groups["name"].Value switch
        {
            ".ctor" or ".cctor" => "constructor",
            var name => name,
        } : null;

    /// <summary>An explicit implementation is named after its interface as well.</summary>
    private static string Unqualified(string name) => name[(name.LastIndexOf('.') + 1)..];

    [GeneratedRegex("^<+(?<name>[^<>0-9][^<>]*)>(?!\\$)", RegexOptions.None, 1000)]
    private static partial Regex Author();

    [GeneratedRegex("`[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Arity();
}
