namespace Monolith.Architecture;

/// <summary>
/// Proves that rules can fail: each is tried on its samples, has to find every planted violation at its line, and nothing else.
/// </summary>
internal sealed class Mutations
{
    private readonly string folder;
    private readonly SampleHouse house;

    /// <param name="repository">The repository's folder.</param>
    public Mutations(string repository)
    {
        folder = Path.Combine(repository, "tests", "Architecture.Samples");
        house = SampleHouse.Read(Path.Combine(folder, "House"));
    }

    /// <summary>The rules that are proved here; those of analyzers are proved by <see cref="AnalyzerMutations"/>.</summary>
    public static IReadOnlyList<EngineRule> Rules => RuleCatalog.Engine;

    /// <summary>What is wrong with the house that samples are tried in: it has to keep every rule.</summary>
    public IReadOnlyList<Violation> Uncalled() => Inspection.Violations(house.With());

    public Proof Prove(EngineRule rule)
    {
        var samples = Sample.Of(Path.Combine(folder, rule.Id));
        var planted = samples.Where(sample => sample.Shape is not Shape.NearMiss).ToList();
        var problems = new List<string>();
        if (planted.Count < Proof.Shapes)
            problems.Add($"has {planted.Count} planted violations instead of {Proof.Shapes}");
        if (!planted.Exists(sample => sample.Shape is Shape.Sneaky))
            problems.Add("has no sneaky one among its planted violations");
        if (planted.Count == samples.Count)
            problems.Add("has no near miss");

        foreach (var sample in samples)
        {
            if (sample.Expected.Count == 0 != sample.Shape is Shape.NearMiss)
                problems.Add($"{sample.Name}: a planted violation marks what has to be found, and a near miss marks nothing");
            problems.AddRange(Compare(rule, sample));
        }

        return new(rule, planted.Count, samples.Count - planted.Count, problems, IsVacuous(rule));
    }

    private IReadOnlyList<string> Compare(EngineRule rule, Sample sample)
    {
        try
        {
            var found = rule.Check(house.With(sample)).Select(violation => violation.Place.ToString()).ToHashSet(StringComparer.Ordinal);
            return
            [
                .. sample.Expected.Except(found, StringComparer.Ordinal).Select(place => $"{sample.Name}: overlooks {place} ({sample.What})"),
                .. found.Except(sample.Expected, StringComparer.Ordinal).Select(place => $"{sample.Name}: refuses {place} ({sample.What})"),
            ];
        }
        catch (InvalidDataException broken)
        {
            return [$"{sample.Name}: is no sample: {broken.Message}"];
        }
    }

    private static bool IsVacuous(EngineRule rule) =>
        rule.Check(Codebase.Read(SourceTree.InMemory([]), new Assemblies(AppContext.BaseDirectory), [])) is not [{ Target: "nothing" }];
}
