namespace Monolith.Architecture;

/// <summary>Project files keep to the arrows' table even where no code uses the reference yet.</summary>
internal sealed class ReferencesRule : EngineRule<Project>
{
    public override string Id => "MONO1003";

    public override string Name => "references";

    public override string Refuses => "A ProjectReference against the layer table, used or not, and a project in a place the table does not know.";

    public override string Why => "A wrong use should not compile; an unused reference leaves no trace in compiled code and waits for the first wrong use.";

    public override string Fix => "remove the ProjectReference, or give a new kind of project its row in Arrows.cs";

    protected override IEnumerable<Project> Select(Codebase code) => code.Projects;

    protected override IEnumerable<Violation> Inspect(Project subject, Codebase code)
    {
        if (!Arrows.Know(subject))
            return [Refuse(subject, subject.FileName, $"lies in {subject.Folder}, which has no row in the table", Place.Of(subject.File))];
        if (subject.FileName != subject.Name + ".csproj")
            return [Refuse(subject, subject.FileName, $"must be named {subject.Name}.csproj, after its folder", Place.Of(subject.File))];

        return from reference in subject.References(code)
               where reference.Project is not { Kind: Kind.Host } && (reference.Project is not { } to || !Arrows.Allow(subject, to))
               select Refuse(subject, subject.FileName, $"references {reference.Name}, which {subject.ShortName} may not", reference.Place, reference.Name, Arrows.AllowedFor(subject));
    }
}
