using Monolith.Architecture;

namespace Monolith.Cli;

/// <summary>
/// How a part hangs together with the others, in Robert C. Martin's measures (Agile Software Development, 2002, chapter 20), counted in types
/// by what the compiled code needs.
/// </summary>
/// <param name="Name">The project, such as <c>Catalog.Domain</c>, or the module.</param>
/// <param name="Module">The module it belongs to.</param>
/// <param name="Layer">Its layer; empty for modules and for what has none.</param>
/// <param name="Types">Its types, nested ones and those that the compiler made left out.</param>
/// <param name="Abstract">How many of them are interfaces or abstract classes.</param>
/// <param name="Afferent">Types outside that need something inside.</param>
/// <param name="Efferent">Types inside that need something of ours outside.</param>
/// <param name="Uses">The parts that it needs.</param>
internal sealed record Coupling(string Name, string Module, string Layer, int Types, int Abstract, int Afferent, int Efferent, IReadOnlyList<string> Uses)
{
    /// <summary>Ce / (Ca + Ce): 0 where everybody leans on it and it on nobody, 1 the other way round; null for what stands alone.</summary>
    public double? Instability => Afferent + Efferent == 0 ? null : (double)Efferent / (Afferent + Efferent);

    /// <summary>The part of its types that is abstract; null where there is none.</summary>
    public double? Abstractness => Types == 0 ? null : (double)Abstract / Types;
}

/// <summary>A type that needs another one, of another project.</summary>
internal sealed record TypeUse(Project From, string Type, Project To, string Target);

/// <summary>The coupling of the product's projects and of its modules.</summary>
internal sealed class CouplingFigures
{
    private CouplingFigures(IReadOnlyList<Coupling> projects, IReadOnlyList<Coupling> modules, IReadOnlyList<TypeUse> uses) =>
        (Projects, Modules, Uses) = (projects, modules, uses);

    public IReadOnlyList<Coupling> Projects { get; }

    public IReadOnlyList<Coupling> Modules { get; }

    /// <summary>What types need of other projects.</summary>
    public IReadOnlyList<TypeUse> Uses { get; }

    /// <summary>Parts that need each other, directly or in a circle: none, in a house that keeps its rules.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Cycles => [.. Circles.In(Projects), .. Circles.In(Modules)];

    public static CouplingFigures Of(Codebase code)
    {
        var projects = code.Written.Where(project => project.Kind is Kind.Platform or Kind.Module or Kind.Host).ToList();
        var uses = projects.SelectMany(project => UsesOf(project, code, projects)).Distinct().ToList();
        return new(Figures(projects, uses, project => project.ShortName), Figures(projects, uses, project => project.Unit), uses);
    }

    private static IEnumerable<TypeUse> UsesOf(Project project, Codebase code, List<Project> known) =>
        from use in project.Uses
        let owner = code.OwnerOf(use.Target)
        where owner is not null && owner != project && known.Contains(owner)
        select new TypeUse(project, use.Member.Split('.')[0], owner, MemberName.Short(Assemblies.Outermost(use.Target)));

    private static IReadOnlyList<Coupling> Figures(List<Project> projects, List<TypeUse> uses, Func<Project, string> partOf)
    {
        var crossing = uses.Where(use => partOf(use.From) != partOf(use.To)).ToList();
        return
        [
            .. projects.GroupBy(partOf).OrderBy(part => part.Key, StringComparer.Ordinal).Select(part =>
            {
                var types = part.SelectMany(project => project.Types).Where(type => !MemberName.IsGenerated(type) && type.Name is not "<Module>").ToList();
                return new Coupling(
                    part.Key,
                    part.First().Unit,
                    part.Key == part.First().ShortName ? part.First().Layer : "",
                    types.Count,
                    types.Count(type => type.IsInterface || (type.IsAbstract && !type.IsSealed)),
                    crossing.Where(use => partOf(use.To) == part.Key).Select(use => (use.From.Name, use.Type)).Distinct().Count(),
                    crossing.Where(use => partOf(use.From) == part.Key).Select(use => (use.From.Name, use.Type)).Distinct().Count(),
                    [.. crossing.Where(use => partOf(use.From) == part.Key).Select(use => partOf(use.To)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
            }),
        ];
    }
}
