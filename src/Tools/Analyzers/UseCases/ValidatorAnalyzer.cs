using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Monolith.Analyzers;

/// <summary>Refuses a command, or a query with input, for which the project has no validator.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ValidatorAnalyzer() : PartAnalyzer(Validation, "Validator")
{
    private static readonly DiagnosticDescriptor Validation = Refuse(
        "MONO3006", "A use case without input validation",
        "'{0}' takes input that nothing checks: in {1} write internal sealed class {0}Validator : AbstractValidator<{0}>",
        "Input is checked at the edge, before anything is read or decided.");

    private protected override INamedTypeSymbol?[] Contracts(PlatformTypes platform) => [platform.Validator];

    private protected override bool Needs(INamedTypeSymbol useCase, PlatformTypes platform)
    {
        if (useCase.Implementing(platform.Command).Any())
        {
            return true;
        }

        for (var one = useCase; one is not null; one = one.BaseType)
        {
            if (one.GetMembers().OfType<IPropertySymbol>().Any(property => property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false }))
            {
                return true;
            }
        }

        return false;
    }
}
