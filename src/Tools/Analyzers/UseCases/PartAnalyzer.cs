using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Monolith.Analyzers;

/// <summary>Refuses a use case for which the project lacks a part: a class that handles, checks or otherwise serves it.</summary>
public abstract class PartAnalyzer : RefusalAnalyzer
{
    private readonly string suffix;

    private protected PartAnalyzer(DiagnosticDescriptor rule, string suffix)
        : base(rule) => this.suffix = suffix;

    private protected sealed override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(start =>
    {
        var platform = new PlatformTypes(start.Compilation);
        var contracts = Contracts(platform);
        if (platform.QueryOf is null || contracts.Any(contract => contract is null))
        {
            return;
        }

        start.RegisterSymbolAction(
            symbol =>
            {
                var type = (INamedTypeSymbol)symbol.Symbol;
                if (platform.IsUseCase(type) && Needs(type, platform) && !IsServed(type, contracts, symbol))
                {
                    symbol.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], type.Name, type.File(), platform.Kind(type), platform.Answers(type).First().Name));
                }
            },
            SymbolKind.NamedType);
    });

    /// <summary>One of which, made of the use case, the part implements.</summary>
    private protected abstract INamedTypeSymbol?[] Contracts(PlatformTypes platform);

    /// <summary>The use case cannot do without.</summary>
    private protected abstract bool Needs(INamedTypeSymbol useCase, PlatformTypes platform);

    /// <summary>Parts are named after their use case (MONO2013), so that the question is answered while somebody types, without reading all of the project.</summary>
    private bool IsServed(INamedTypeSymbol useCase, INamedTypeSymbol?[] contracts, SymbolAnalysisContext context)
    {
        var name = useCase.Name + suffix;
        return context.Compilation.GetSymbolsWithName(name, SymbolFilter.Type, context.CancellationToken).OfType<INamedTypeSymbol>()
            .Any(part => part is { TypeKind: TypeKind.Class, IsAbstract: false, IsGenericType: false }
                && part.Implementing(contracts).Any(contract => SymbolEqualityComparer.Default.Equals(contract.TypeArguments[0], useCase)));
    }
}
