using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Monolith.Analyzers;

/// <summary>Refuses a command, or a query with input, for which the project has no validator.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ValidatorAnalyzer() : RefusalAnalyzer(Validation)
{
    private static readonly DiagnosticDescriptor Validation = RefuseAtEnd(
        "MONO3006", "A use case without input validation",
        "'{0}' takes input that nothing checks: write, in the same file, internal sealed class {0}Validator : AbstractValidator<{0}>",
        "Input is checked at the edge, before anything is read or decided.");

    private protected override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(start =>
    {
        var platform = new PlatformTypes(start.Compilation);
        if (platform.Validator is null || platform.QueryOf is null)
        {
            return;
        }

        var useCases = new ConcurrentBag<INamedTypeSymbol>();
        var validated = new ConcurrentDictionary<ISymbol, bool>(SymbolEqualityComparer.Default);
        start.RegisterSymbolAction(
            symbol =>
            {
                var type = (INamedTypeSymbol)symbol.Symbol;
                if (platform.IsUseCase(type))
                {
                    useCases.Add(type);
                }
                else if (type is { TypeKind: TypeKind.Class, IsAbstract: false, IsGenericType: false })
                {
                    foreach (var contract in type.Implementing(platform.Validator))
                    {
                        validated[contract.TypeArguments[0]] = true;
                    }
                }
            },
            SymbolKind.NamedType);
        start.RegisterCompilationEndAction(end =>
        {
            foreach (var type in useCases.Where(type => !validated.ContainsKey(type) && TakesInput(type, platform)))
            {
                end.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], type.Name));
            }
        });
    });

    private static bool TakesInput(INamedTypeSymbol type, PlatformTypes platform)
    {
        if (type.Implementing(platform.Command).Any())
        {
            return true;
        }

        for (var one = type; one is not null; one = one.BaseType)
        {
            if (one.GetMembers().OfType<IPropertySymbol>().Any(property => property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false }))
            {
                return true;
            }
        }

        return false;
    }
}
