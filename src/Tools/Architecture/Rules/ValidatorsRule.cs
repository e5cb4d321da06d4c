using Mono.Cecil;

namespace Monolith.Architecture;

/// <summary>Validators are internal, sealed, and end in Validator.</summary>
internal sealed class ValidatorsRule() : UseCasePartRule("Validator")
{
    public override string Id => "MONO2005";

    public override string Name => "validators";

    protected override bool IsPart(TypeDefinition type) => UseCases.IsValidator(type);
}
