using Mono.Cecil;

namespace Monolith.Architecture;

/// <summary>Handlers of commands, queries and events are internal, sealed, and end in Handler.</summary>
internal sealed class HandlersRule() : UseCasePartRule("Handler")
{
    public override string Id => "MONO2004";

    public override string Name => "handlers";

    protected override bool IsPart(TypeDefinition type) => UseCases.IsHandler(type);
}
