using Mono.Cecil;

namespace Monolith.Architecture;

/// <summary>A command has one validator.</summary>
internal sealed class OneValidatorRule : EngineRule<(Project Project, TypeDefinition Type)>
{
    public override string Id => "MONO2010";

    public override string Name => "one-validator";

    public override string Refuses => "A command with no validator, or with two.";

    public override string Why => "What a command accepts stands in one place; input that nobody looked at reaches the aggregate as an exception, in front of a user.";

    public override string Fix => "write one internal sealed class <UseCase>Validator beside the command";

    protected override IEnumerable<(Project Project, TypeDefinition Type)> Select(Codebase code) =>
        from project in code.Projects
        where project.Kind is Kind.Module
        from type in project.WrittenTypes
        where UseCases.IsCommand(type)
        select (project, type);

    protected override IEnumerable<Violation> Inspect((Project Project, TypeDefinition Type) subject, Codebase code)
    {
        var (project, type) = subject;
        var validators = project.WrittenTypes.Where(candidate => UseCases.IsValidator(candidate) && UseCases.ValidatedBy(candidate)?.FullName == type.FullName).ToList();
        return validators.Count == 1 ? [] :
        [
            Refuse(
                project,
                MemberName.Of(type),
                validators.Count == 0 ? "has no validator" : $"has {validators.Count} validators: {string.Join(", ", validators.Select(MemberName.Short).Order(StringComparer.Ordinal))}",
                allowed: $"{MemberName.Short(type)}Validator"),
        ];
    }
}
