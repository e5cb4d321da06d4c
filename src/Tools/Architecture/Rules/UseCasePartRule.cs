using Mono.Cecil;

namespace Monolith.Architecture;

/// <summary>The working parts of a use case are sealed, internal, and named after what they are.</summary>
internal abstract class UseCasePartRule(string suffix) : EngineRule<(Project Project, TypeDefinition Type)>
{
    public override string Refuses => $"A module's {suffix.ToLowerInvariant()} that is public, not sealed, or whose name does not end in {suffix}.";

    public override string Why => "Only the command or query is the use case's face; the parts behind it are found by name and reached through the pipeline.";

    public override string Fix => $"write internal sealed class <UseCase>{suffix}";

    protected abstract bool IsPart(TypeDefinition type);

    /// <summary>In modules only: what the platform offers to all of them, such as rules for paging, has to be public.</summary>
    protected override IEnumerable<(Project Project, TypeDefinition Type)> Select(Codebase code) =>
        from project in code.Projects
        where project.Kind is Kind.Module
        from type in project.WrittenTypes
        where IsPart(type)
        select (project, type);

    protected override IEnumerable<Violation> Inspect((Project Project, TypeDefinition Type) subject, Codebase code)
    {
        var (project, type) = subject;
        if (UseCases.IsVisible(type))
            yield return Refuse(project, MemberName.Of(type), "is public");
        if (!type.IsSealed)
            yield return Refuse(project, MemberName.Of(type), "is not sealed");
        if (!MemberName.Short(type).EndsWith(suffix, StringComparison.Ordinal))
            yield return Refuse(project, MemberName.Of(type), $"does not end in {suffix}");
    }
}
