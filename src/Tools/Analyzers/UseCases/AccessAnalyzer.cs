using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Monolith.Analyzers;

/// <summary>Refuses a command or query that does not say who may send it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AccessAnalyzer() : RefusalAnalyzer(Access)
{
    private static readonly DiagnosticDescriptor Access = Refuse(
        "MONO3005", "A use case without an access decision",
        "'{0}' does not say who may send it: in {1} put [RequirePermission(\"…\")], [SignedIn] or [Public(\"reason\")] on it; base types do not hand theirs down",
        "Nothing is reachable unless somebody decided for whom.");

    private protected override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(start =>
    {
        var platform = new PlatformTypes(start.Compilation);
        if (platform.Access is not null)
        {
            start.RegisterSymbolAction(
                symbol =>
                {
                    var type = (INamedTypeSymbol)symbol.Symbol;
                    if (platform.IsUseCase(type) && !type.HasAttribute(platform.Access))
                    {
                        symbol.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], type.Name, type.File()));
                    }
                },
                SymbolKind.NamedType);
        }
    });
}
