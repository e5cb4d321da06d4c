namespace Monolith.Architecture.Tests;

/// <summary>Project files keep to the arrows' table even where no code uses the reference yet.</summary>
internal sealed class ReferencesRule : Rule<Project>
{
    public override string Name => "references";

    public override string Refuses => "A ProjectReference against the layer table, used or not, and a project in a place the table does not know.";

    public override string Why => "A wrong use should not compile; an unused reference leaves no trace in compiled code and waits for the first wrong use.";

    public override string Fix => "remove the ProjectReference, or give a new kind of project its row in Arrows.cs";

    protected override IEnumerable<Project> Select(Codebase code) => code.Projects;

    protected override IEnumerable<Violation> Inspect(Project subject, Codebase code)
    {
        var file = Path.GetFileName(subject.File);
        if (!Arrows.Know(subject))
            return [Refuse(subject, file, $"lies in {Path.GetRelativePath(code.Root, subject.Folder)}, which has no row in the table")];
        if (file != subject.Name + ".csproj")
            return [Refuse(subject, file, $"must be named {subject.Name}.csproj, after its folder")];

        return from reference in subject.References(code)
               where reference.Project is not { Kind: Kind.Host } && (reference.Project is not { } to || !Arrows.Allow(subject, to))
               select Refuse(subject, file, $"references {reference.Name}, which {subject.ShortName} may not; allowed: {Arrows.AllowedFor(subject)}");
    }
}
