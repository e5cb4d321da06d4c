using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Monolith.Analyzers;

/// <summary>Refuses work in the background that is not the platform's kind of job, which logs and measures it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class JobAnalyzer() : RefusalAnalyzer(Job)
{
    private const string BaseClass = "Monolith.Platform.Infrastructure.BackgroundJob";

    private static readonly DiagnosticDescriptor Job = Refuse(
        "MONO3011", "A background job without logging and metrics",
        "'{0}' works in the background unseen: derive it from PeriodicJob, or from BackgroundJob where it waits for something else than time",
        "What nobody calls, nobody misses: only its log and its figures tell that it still runs.");

    private protected override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(start =>
    {
        var service = start.Compilation.GetTypeByMetadataName("Microsoft.Extensions.Hosting.BackgroundService");
        var hosted = start.Compilation.GetTypeByMetadataName("Microsoft.Extensions.Hosting.IHostedService");
        var job = start.Compilation.GetTypeByMetadataName(BaseClass);
        if (hosted is null)
        {
            return;
        }

        start.RegisterSymbolAction(
            symbol =>
            {
                var type = (INamedTypeSymbol)symbol.Symbol;
                if (type.FullName() != BaseClass && !type.Is(job) && (type.Is(service) || (type.Implementing(hosted).Any() && HoldsRunningWork(type))))
                {
                    symbol.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], type.Name));
                }
            },
            SymbolKind.NamedType);
    });

    /// <summary>A step of the host's start ends with it; what goes on afterwards is kept in a field.</summary>
    private static bool HoldsRunningWork(INamedTypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>()
        .Any(field => field.Type.Name is "Timer" or "ITimer" or "PeriodicTimer" or "Thread" or "Task");
}
