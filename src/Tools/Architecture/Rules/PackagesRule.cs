namespace Monolith.Architecture;

/// <summary>Project files reference only the packages and frameworks of their layer.</summary>
internal sealed class PackagesRule : EngineRule<Project>
{
    public override string Id => "MONO1007";

    public override string Name => "packages";

    public override string Refuses => "A PackageReference, FrameworkReference or web SDK that the layer has no use for.";

    public override string Why => "Technology stays replaceable when it is known in one layer only.";

    public override string Fix => "reference it in the layer whose work it does, behind an interface of the inner layer";

    protected override IEnumerable<Project> Select(Codebase code) => code.Projects.Where(Packages.Know);

    protected override IEnumerable<Violation> Inspect(Project subject, Codebase code)
    {
        var web = subject.Xml.Root is { } root && (string?)root.Attribute("Sdk") is "Microsoft.NET.Sdk.Web"
            ? [(Packages.AspNetCore, subject.PlaceOf(root))]
            : Array.Empty<(string Name, Place Place)>();
        return from package in subject.Includes("PackageReference").Concat(subject.Includes("FrameworkReference")).Concat(web)
               where !Packages.Allow(subject, package.Name)
               select Refuse(
                   subject,
                   subject.FileName,
                   $"references {package.Name}, which {subject.Layer} may not",
                   package.Place,
                   package.Name,
                   Packages.AllowedFor(subject));
    }
}
