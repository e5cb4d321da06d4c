namespace Monolith.Architecture.Tests;

/// <summary>Project files reference only the packages and frameworks of their layer.</summary>
internal sealed class PackagesRule : Rule<Project>
{
    public override string Name => "packages";

    public override string Refuses => "A PackageReference, FrameworkReference or web SDK that the layer has no use for.";

    public override string Why => "Technology stays replaceable when it is known in one layer only.";

    public override string Fix => "reference it in the layer whose work it does, behind an interface of the inner layer";

    protected override IEnumerable<Project> Select(Codebase code) => code.Projects.Where(Packages.Know);

    protected override IEnumerable<Violation> Inspect(Project subject, Codebase code)
    {
        var web = subject.Xml.Root?.Attribute("Sdk")?.Value == "Microsoft.NET.Sdk.Web" ? [Packages.AspNetCore] : Array.Empty<string>();
        return from package in subject.Includes("PackageReference").Concat(subject.Includes("FrameworkReference")).Concat(web)
               where !Packages.Allow(subject, package)
               select Refuse(
                   subject,
                   Path.GetFileName(subject.File),
                   $"references {package}, which {subject.Layer} may not; allowed: {Packages.AllowedFor(subject)}");
    }
}
