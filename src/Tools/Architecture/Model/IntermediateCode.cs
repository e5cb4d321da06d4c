using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Monolith.Architecture;

/// <summary>Reads what a type needs from its compiled form: signatures, attributes and bodies, lambdas and async code included.</summary>
internal static class IntermediateCode
{
    public static IEnumerable<Use> Uses(Project project) => project.Types.SelectMany(type => Uses(type, project.Folder));

    private static IEnumerable<Use> Uses(TypeDefinition type, string folder)
    {
        var own = Flatten([type.BaseType])
            .Concat(Flatten(WrittenInterfaces(type)))
            .Concat(Attributes(type))
            .Concat(Constraints(type))
            .Select(target => new Use(MemberName.Of(type), target));

        // A closure's fields hold what its methods use; only the methods know who wrote them.
        var members = type.Fields.Where(_ => !MemberName.IsGenerated(type)).SelectMany(field => Named(field, Flatten([field.FieldType]).Concat(Attributes(field))))
            .Concat(type.Properties.SelectMany(property => Named(property, Attributes(property))))
            .Concat(type.Events.SelectMany(@event => Named(@event, Attributes(@event))))
            .Concat(type.Methods.SelectMany(method => Named(method, Signature(method)).Concat(Body(method, MemberName.Of(type, method), folder))));

        return own.Concat(members).Concat(type.NestedTypes.SelectMany(nested => Uses(nested, folder)));

        IEnumerable<Use> Named(IMemberDefinition member, IEnumerable<TypeReference> targets) =>
            targets.Select(target => new Use(MemberName.Of(type, member), target));
    }

    /// <summary>The compiler lists the interfaces of interfaces too; only those nobody else in the list brings along were written.</summary>
    private static IEnumerable<TypeReference> WrittenInterfaces(TypeDefinition type)
    {
        var listed = type.Interfaces.Select(entry => entry.InterfaceType).ToList();
        var inherited = listed
            .SelectMany(face => face.Resolve()?.Interfaces ?? [])
            .Select(entry => entry.InterfaceType.GetElementType().FullName)
            .ToHashSet(StringComparer.Ordinal);
        return listed.Where(face => !inherited.Contains(face.GetElementType().FullName));
    }

    private static IEnumerable<TypeReference> Signature(MethodDefinition method) =>
        Flatten(method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType))
            .Concat(Attributes(method))
            .Concat(Attributes(method.MethodReturnType))
            .Concat(method.Parameters.SelectMany(Attributes))
            .Concat(Constraints(method));

    private static IEnumerable<Use> Body(MethodDefinition method, string member, string folder)
    {
        if (!method.HasBody)
            yield break;

        // What a line needs is told with the line; variables and catch clauses only where no line needs the same.
        var told = new HashSet<string>(StringComparer.Ordinal);
        var (file, line) = ("", 0);
        var points = method.DebugInformation.GetSequencePointMapping();
        foreach (var instruction in method.Body.Instructions)
        {
            if (points.TryGetValue(instruction, out var point) && !point.IsHidden)
                (file, line) = (Below(folder, point.Document.Url), point.StartLine);
            foreach (var target in Flatten(Operand(instruction)))
            {
                told.Add(target.FullName);
                yield return new(member, target, file, line);
            }
        }

        foreach (var target in Flatten(method.Body.Variables.Select(variable => variable.VariableType)
            .Concat(method.Body.ExceptionHandlers.Select(handler => handler.CatchType))).Where(target => told.Add(target.FullName)))
            yield return new(member, target);
    }

    /// <summary>The compiler notes where it found the file; from the project's folder on, that is the path in the repository.</summary>
    private static string Below(string folder, string document)
    {
        var path = document.Replace('\\', '/');
        var start = path.LastIndexOf($"/{folder}/", StringComparison.Ordinal);
        return start < 0 ? path : path[(start + 1)..];
    }

    private static IEnumerable<TypeReference?> Operand(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        MethodReference method =>
        [
            method.DeclaringType,
            method.ReturnType,
            .. method.Parameters.Select(parameter => parameter.ParameterType),
            .. (method as GenericInstanceMethod)?.GenericArguments ?? [],
        ],
        CallSite call => [call.ReturnType, .. call.Parameters.Select(parameter => parameter.ParameterType)],
        _ => [],
    };

    private static IEnumerable<TypeReference> Constraints(IGenericParameterProvider provider) =>
        Flatten(provider.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType));

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider provider) => Flatten(
        provider.CustomAttributes.SelectMany(attribute => attribute.ConstructorArguments
            .Concat(attribute.Properties.Concat(attribute.Fields).Select(named => named.Argument))
            .SelectMany(Argument)
            .Prepend(attribute.AttributeType)));

    private static IEnumerable<TypeReference> Argument(CustomAttributeArgument argument) => argument.Value switch
    {
        TypeReference type => [argument.Type, type],
        CustomAttributeArgument boxed => Argument(boxed),
        CustomAttributeArgument[] items => items.SelectMany(Argument),
        _ => [argument.Type],
    };

    private static IEnumerable<TypeReference> Flatten(IEnumerable<TypeReference?> types) => types.SelectMany(Flatten);

    private static IEnumerable<TypeReference> Flatten(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType constructed => Flatten(constructed.GenericArguments.Prepend(constructed.ElementType)),
        FunctionPointerType pointer => Flatten(pointer.Parameters.Select(parameter => parameter.ParameterType).Append(pointer.ReturnType)),
        IModifierType modified => Flatten([modified.ElementType, modified.ModifierType]),
        TypeSpecification wrapped => Flatten(wrapped.ElementType),
        _ => [type],
    };
}
