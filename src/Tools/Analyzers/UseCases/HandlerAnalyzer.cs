using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Monolith.Analyzers;

/// <summary>Refuses a command or query for which the project has no handler.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerAnalyzer() : PartAnalyzer(Handling, "Handler")
{
    private static readonly DiagnosticDescriptor Handling = Refuse(
        "MONO3017", "A use case without handler",
        "'{0}' is handled by nothing: in {1} write internal sealed class {0}Handler : I{2}Handler<{0}, {3}>",
        "Whoever sends it gets an exception instead of an answer; the host refuses to start with it.");

    private protected override INamedTypeSymbol?[] Contracts(PlatformTypes platform) => [platform.CommandHandler, platform.QueryHandler];

    private protected override bool Needs(INamedTypeSymbol useCase, PlatformTypes platform) => true;
}
