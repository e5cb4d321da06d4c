using Mono.Cecil;

namespace Monolith.Architecture.Tests;

/// <summary>Handlers of commands, queries and events are internal, sealed, and end in Handler.</summary>
internal sealed class HandlersRule() : UseCasePartRule("Handler")
{
    public override string Name => "handlers";

    protected override bool IsPart(TypeDefinition type) => UseCases.IsHandler(type);
}
