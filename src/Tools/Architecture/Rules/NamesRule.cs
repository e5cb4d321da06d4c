using Mono.Cecil;

namespace Monolith.Architecture;

/// <summary>The parts of a use case are named after it.</summary>
internal sealed class NamesRule : EngineRule<(Project Project, TypeDefinition Type)>
{
    private static readonly string[] Suffixes = ["Command", "Query", "Dto"];

    public override string Id => "MONO2013";

    public override string Name => "names";

    public override string Refuses => "A command or query whose name ends in Command, Query or Dto, and a handler or validator that is not named after its request.";

    public override string Why => "A use case is called what people call it, and whoever knows its name guesses the file and every part.";

    public override string Fix => "name the request after what is done, as SubmitInquiry, and its parts SubmitInquiryHandler and SubmitInquiryValidator";

    protected override IEnumerable<(Project Project, TypeDefinition Type)> Select(Codebase code) =>
        from project in code.Projects
        where project.Kind is Kind.Module
        from type in project.WrittenTypes
        where UseCases.IsRequest(type) || UseCases.IsHandler(type) || UseCases.IsValidator(type)
        select (project, type);

    protected override IEnumerable<Violation> Inspect((Project Project, TypeDefinition Type) subject, Codebase code)
    {
        var (project, type) = subject;
        var name = MemberName.Short(type);
        if (UseCases.IsRequest(type) && Array.Find(Suffixes, suffix => name.EndsWith(suffix, StringComparison.Ordinal)) is { } suffix)
            yield return Refuse(project, MemberName.Of(type), $"ends in {suffix}");
        foreach (var request in UseCases.HandledBy(type).Where(request => name != $"{MemberName.Short(request)}Handler"))
            yield return Refuse(project, MemberName.Of(type), $"handles {MemberName.Short(request)} under another name", allowed: $"{MemberName.Short(request)}Handler");
        if (UseCases.IsValidator(type) && UseCases.ValidatedBy(type)?.Resolve() is { } validated && UseCases.IsRequest(validated) && name != $"{MemberName.Short(validated)}Validator")
            yield return Refuse(project, MemberName.Of(type), $"checks {MemberName.Short(validated)} under another name", allowed: $"{MemberName.Short(validated)}Validator");
    }
}
