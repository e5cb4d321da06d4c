using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Monolith.Analyzers;

/// <summary>Refuses one thing, in the editor and in the build, and says what would be right.</summary>
public abstract class RefusalAnalyzer : DiagnosticAnalyzer
{
    private protected RefusalAnalyzer(DiagnosticDescriptor rule) => (Rule, SupportedDiagnostics) = (rule, [rule]);

    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    private protected DiagnosticDescriptor Rule { get; }

    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        Register(context);
    }

    private protected abstract void Register(AnalysisContext context);

    /// <summary>A rule of this house.</summary>
    /// <param name="id">Its name for good, <c>MONO3…</c>.</param>
    /// <param name="title">What it refuses.</param>
    /// <param name="message">What is wrong here and what would be right; {0} names the place.</param>
    /// <param name="why">Why it does.</param>
    private protected static DiagnosticDescriptor Refuse(string id, string title, string message, string why) =>
        new(id, title, message, "Refusals", DiagnosticSeverity.Error, isEnabledByDefault: true, why);
}
