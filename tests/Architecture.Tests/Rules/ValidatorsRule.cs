using Mono.Cecil;

namespace Monolith.Architecture.Tests;

/// <summary>Validators are internal, sealed, and end in Validator.</summary>
internal sealed class ValidatorsRule() : UseCasePartRule("Validator")
{
    public override string Name => "validators";

    protected override bool IsPart(TypeDefinition type) => UseCases.IsValidator(type);
}
