using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Monolith.Analyzers;

/// <summary>Refuses an integration event or event handler without the name under which deliveries are kept.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EventNameAnalyzer() : RefusalAnalyzer(Naming)
{
    private static readonly DiagnosticDescriptor Naming = Refuse(
        "MONO3018", "An event or event handler without a name",
        "'{0}' has no name that deliveries could be kept under: in {1} put {2} on it",
        "Deliveries wait under this name while classes are renamed and moved.");

    private protected override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(start =>
    {
        var platform = new PlatformTypes(start.Compilation);
        if (platform.IntegrationEvent is not null)
        {
            start.RegisterSymbolAction(symbol => Inspect(symbol, platform), SymbolKind.NamedType);
        }
    });

    private void Inspect(SymbolAnalysisContext context, PlatformTypes platform)
    {
        if (context.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, IsGenericType: false } type)
        {
            return;
        }

        if (type.Implementing(platform.IntegrationEvent).Any() && !type.HasAttribute(platform.IntegrationEventName))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], type.Name, type.File(), "[IntegrationEvent(\"<module>.<what-happened>\", 1)]"));
        }

        if (type.Implementing(platform.EventHandler).Any() && !type.HasAttribute(platform.EventHandlerName))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], type.Name, type.File(), "[EventHandler(\"<module>.<what-it-does>\")]"));
        }
    }
}
