namespace Monolith.Architecture;

/// <summary>A rule about what stands in the sources that people write; generated migrations are no sources in this sense.</summary>
internal abstract class SourceRule : EngineRule<(Project Project, SourceFile File)>
{
    protected override IEnumerable<(Project Project, SourceFile File)> Select(Codebase code) =>
        from project in code.Written
        from file in project.Sources
        select (project, file);

    protected override IEnumerable<Violation> Inspect((Project Project, SourceFile File) subject, Codebase code) =>
        Inspect(subject.Project, subject.File);

    protected abstract IEnumerable<Violation> Inspect(Project project, SourceFile file);
}
