using Mono.Cecil;

namespace Monolith.Architecture;

/// <summary>A command or query has one handler.</summary>
internal sealed class OneHandlerRule : EngineRule<(Project Project, TypeDefinition Type)>
{
    public override string Id => "MONO2009";

    public override string Name => "one-handler";

    public override string Refuses => "A command or query with no handler, with two, or with one in another project.";

    public override string Why => "Whoever reads a request finds one place that decides; without any it fails at run time, and with two the container picks one.";

    public override string Fix => "write one internal sealed class <UseCase>Handler beside the request";

    protected override IEnumerable<(Project Project, TypeDefinition Type)> Select(Codebase code) =>
        from project in code.Projects
        where project.Kind is Kind.Module
        from type in project.WrittenTypes
        where UseCases.IsRequest(type)
        select (project, type);

    protected override IEnumerable<Violation> Inspect((Project Project, TypeDefinition Type) subject, Codebase code)
    {
        var (project, type) = subject;
        var handlers = project.WrittenTypes.Where(candidate => UseCases.IsHandler(candidate) && UseCases.HandledBy(candidate).Any(request => request.FullName == type.FullName)).ToList();
        return handlers.Count == 1 ? [] :
        [
            Refuse(
                project,
                MemberName.Of(type),
                handlers.Count == 0 ? "has no handler" : $"has {handlers.Count} handlers: {string.Join(", ", handlers.Select(MemberName.Short).Order(StringComparer.Ordinal))}",
                allowed: $"{MemberName.Short(type)}Handler"),
        ];
    }
}
