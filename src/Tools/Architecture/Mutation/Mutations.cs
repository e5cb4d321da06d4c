using Microsoft.CodeAnalysis.Diagnostics;

namespace Monolith.Architecture;

/// <summary>
/// Proves that rules can fail: each is tried on its samples, has to find every planted violation at its line, and nothing else.
/// </summary>
internal sealed class Mutations
{
    /// <summary>Planted violations per rule, at least; one of them sneaky.</summary>
    private const int Shapes = 3;

    private readonly string folder;
    private readonly SampleHouse house;
    private readonly IReadOnlyList<DiagnosticAnalyzer> analyzers;

    /// <param name="repository">The repository's folder.</param>
    /// <param name="analyzers">Our own analyzers: the rules that the engine does not check.</param>
    public Mutations(string repository, IReadOnlyList<DiagnosticAnalyzer> analyzers)
    {
        folder = Path.Combine(repository, "tests", "Architecture.Samples");
        house = SampleHouse.Read(Path.Combine(folder, "House"));
        this.analyzers = analyzers;
        Rules = [.. RuleCatalog.All.Where(rule => rule is EngineRule || AnalyzersOf(rule).Any())];
    }

    /// <summary>The rules that are proved here; those of other people's analyzers and of the host's start have proofs of their own.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>What is wrong with the house that samples are tried in: it has to keep every rule.</summary>
    public IReadOnlyList<Violation> Uncalled() => Inspection.Violations(house.With());

    public async Task<Proof> Prove(Rule rule, CancellationToken cancellationToken)
    {
        var samples = Sample.Of(Path.Combine(folder, rule.Id));
        var planted = samples.Where(sample => sample.Shape is not Shape.NearMiss).ToList();
        var problems = new List<string>();
        if (planted.Count < Shapes)
            problems.Add($"has {planted.Count} planted violations instead of {Shapes}");
        if (!planted.Exists(sample => sample.Shape is Shape.Sneaky))
            problems.Add("has no sneaky one among its planted violations");
        if (planted.Count == samples.Count)
            problems.Add("has no near miss");

        foreach (var sample in samples)
        {
            if (sample.Expected.Count == 0 != sample.Shape is Shape.NearMiss)
                problems.Add($"{sample.Name}: a planted violation marks what has to be found, and a near miss marks nothing");
            problems.AddRange(await Compare(rule, sample, cancellationToken));
        }

        return new(rule, samples, problems, rule is EngineRule engine && IsVacuous(engine));
    }

    private async Task<IReadOnlyList<string>> Compare(Rule rule, Sample sample, CancellationToken cancellationToken)
    {
        try
        {
            var found = await Find(rule, sample, cancellationToken);
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

    private async Task<IReadOnlySet<string>> Find(Rule rule, Sample sample, CancellationToken cancellationToken)
    {
        if (rule is EngineRule engine)
            return engine.Check(house.With(sample)).Select(violation => violation.Place.ToString()).ToHashSet(StringComparer.Ordinal);

        var diagnostics = await house.Compile(sample.Files).WithAnalyzers([.. AnalyzersOf(rule)]).GetAnalyzerDiagnosticsAsync(cancellationToken);
        return (
            from diagnostic in diagnostics
            where rule.Diagnostics.Contains(diagnostic.Id, StringComparer.Ordinal)
            let span = diagnostic.Location.GetLineSpan()
            select new Place(span.Path, span.StartLinePosition.Line + 1).ToString()).ToHashSet(StringComparer.Ordinal);
    }

    private IEnumerable<DiagnosticAnalyzer> AnalyzersOf(Rule rule) =>
        analyzers.Where(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => rule.Diagnostics.Contains(descriptor.Id, StringComparer.Ordinal)));
}
