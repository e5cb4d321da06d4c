using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Monolith.Analyzers;

/// <summary>Refuses an answer that can carry a secret or personal data, unless the member says why it may.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SensitiveAnswerAnalyzer() : RefusalAnalyzer(Sensitive)
{
    private static readonly DiagnosticDescriptor Sensitive = Refuse(
        "MONO3007", "An answer with a sensitive member",
        "'{0}' of the answer to '{1}' looks like {2}: leave it out, or put [property: PublicData(\"why this caller may see it\")] on it",
        "What an answer can carry, somebody will see; what is sensitive is shown because somebody decided so.");

    private protected override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(start =>
    {
        var platform = new PlatformTypes(start.Compilation);
        var results = start.Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Http.IResult");
        if (platform.QueryOf is not null)
        {
            start.RegisterSymbolAction(symbol => UseCase(symbol, platform), SymbolKind.NamedType);
        }

        if (results is not null)
        {
            start.RegisterSymbolAction(symbol => Endpoint(symbol, results), SymbolKind.Method);
        }
    });

    private void UseCase(SymbolAnalysisContext context, PlatformTypes platform)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (platform.IsUseCase(type))
        {
            foreach (var answer in platform.Answers(type))
            {
                Inspect(context, answer, type);
            }
        }
    }

    /// <summary>What a method of a route table answers with, use case or not: the type arguments of its results.</summary>
    private void Endpoint(SymbolAnalysisContext context, INamedTypeSymbol results)
    {
        var method = (IMethodSymbol)context.Symbol;
        foreach (var answer in Results(method.ReturnType, results).SelectMany(result => result.TypeArguments))
        {
            Inspect(context, answer, method);
        }
    }

    private static IEnumerable<INamedTypeSymbol> Results(ITypeSymbol type, INamedTypeSymbol results) =>
        type is not INamedTypeSymbol { IsGenericType: true } generic ? []
        : generic.Implementing(results).Any() ? [generic]
        : generic.TypeArguments.SelectMany(argument => Results(argument, results));

    private void Inspect(SymbolAnalysisContext context, ITypeSymbol answer, ISymbol reader)
    {
        foreach (var (member, what) in SensitiveMembers(answer, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default)))
        {
            // A member of this project is reported where it stands, by the use case; one from elsewhere, where it is shown.
            var here = member.Locations.FirstOrDefault(location => location.SourceTree is { } tree && context.Compilation.ContainsSyntaxTree(tree));
            context.ReportDiagnostic(Diagnostic.Create(Rule, here ?? reader.Locations[0], $"{member.ContainingType.Name}.{member.Name}", reader.Name, what));
        }
    }

    private static IEnumerable<(IPropertySymbol Member, string What)> SensitiveMembers(ITypeSymbol type, HashSet<ITypeSymbol> seen)
    {
        if (type is IArrayTypeSymbol array)
        {
            return SensitiveMembers(array.ElementType, seen);
        }

        if (type is not INamedTypeSymbol named || !seen.Add(type))
        {
            return [];
        }

        return named.TypeArguments.SelectMany(argument => SensitiveMembers(argument, seen)).Concat(Shown(named).SelectMany(member =>
            IsDecided(member) ? []
            : CanCarry(member.Type) && SensitiveName.Of(member.Name, member.Type.Name is "Guid") is { } what ? [(member, what)]
            : SensitiveMembers(member.Type, seen)));
    }

    /// <summary>What JSON writes of a type of ours, with what its base classes add.</summary>
    private static IEnumerable<IPropertySymbol> Shown(INamedTypeSymbol type)
    {
        for (var one = type; one is not null && IsOurs(one); one = one.BaseType)
        {
            foreach (var member in one.GetMembers().OfType<IPropertySymbol>())
            {
                if (member is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false, GetMethod: not null } && !IsIgnored(member))
                {
                    yield return member;
                }
            }
        }
    }

    private static bool IsOurs(INamedTypeSymbol type) =>
        type.ContainingNamespace.ToDisplayString() is var space && space != "System"
        && !space.StartsWith("System.", StringComparison.Ordinal) && !space.StartsWith("Microsoft.", StringComparison.Ordinal);

    private static bool IsIgnored(IPropertySymbol member) =>
        member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "JsonIgnoreAttribute" && attribute.NamedArguments.IsEmpty);

    /// <summary>Somebody gave a reason of two words at least.</summary>
    private static bool IsDecided(IPropertySymbol member) => member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "PublicDataAttribute"
        && attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0].Value is string reason && reason.Trim().Contains(" "));

    /// <summary>Texts, bytes and types of ours; a number, a time or a yes and no gives nothing away.</summary>
    private static bool CanCarry(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String or SpecialType.System_Object } => true,
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte or SpecialType.System_Char } => true,
        IArrayTypeSymbol array => CanCarry(array.ElementType),
        { TypeKind: TypeKind.Enum } or { SpecialType: not SpecialType.None and not SpecialType.System_Nullable_T } => false,
        INamedTypeSymbol { TypeArguments.Length: > 0 } generic => generic.TypeArguments.Any(CanCarry),
        INamedTypeSymbol named => IsOurs(named) || named.Name is "Guid",
        _ => true,
    };
}
