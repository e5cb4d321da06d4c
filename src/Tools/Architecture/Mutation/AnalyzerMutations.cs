using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Monolith.Architecture;

/// <summary>
/// Proves that our analyzers can fail: each is run over its file in <c>tests/Refusals</c>, has to report every line that ends in
/// <c>refused</c>, and no other. What ends in <c>refused by</c> a package's diagnostic is proved by building it.
/// </summary>
internal sealed class AnalyzerMutations(string repository, string output)
{
    private const string Mark = "refused";

    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(() =>
    [
        .. (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    /// <summary>Our analyzers, compiled, each with the rule it enforces.</summary>
    public IReadOnlyList<(Rule Rule, DiagnosticAnalyzer Analyzer)> Analyzers { get; } =
    [
        .. from type in Assembly.LoadFrom(Path.Combine(output, "Monolith.Analyzers.dll")).GetTypes()
           where type is { IsAbstract: false } && type.IsSubclassOf(typeof(DiagnosticAnalyzer))
           let analyzer = (DiagnosticAnalyzer)(Activator.CreateInstance(type) ?? throw new InvalidOperationException($"{type.Name} cannot be made."))
           from rule in RuleCatalog.All
           where rule.Id == analyzer.SupportedDiagnostics[0].Id
           orderby rule.Id
           select (rule, analyzer),
    ];

    public async Task<Proof> Prove(Rule rule, DiagnosticAnalyzer analyzer, CancellationToken cancellationToken)
    {
        var file = Path.Combine("tests", "Refusals", $"{rule.Id}.cs");
        var path = Path.Combine(repository, file);
        if (!File.Exists(path))
            return new(rule, 0, 0, [$"has no samples: write {file}"], IsVacuous: false);

        var text = await File.ReadAllTextAsync(path, cancellationToken);
        var broken = Compile(text).GetDiagnostics(cancellationToken).Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error);
        var planted = text.Split('\n').Index().Where(line => line.Item.TrimEnd().EndsWith(Mark, StringComparison.Ordinal)).Select(line => line.Index + 1).ToList();
        var found = (await Inspect(text, analyzer, cancellationToken)).Where(diagnostic => diagnostic.Id == rule.Id)
            .Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1).Distinct().ToList();
        List<string> problems =
        [
            .. broken.Select(error => $"{file}: does not compile: {error}"),
            .. planted.Count < Proof.Shapes ? [$"has {planted.Count} planted violations instead of {Proof.Shapes}"] : Array.Empty<string>(),
            .. planted.Except(found).Select(line => $"{file}: overlooks line {line}"),
            .. found.Except(planted).Select(line => $"{file}: refuses line {line}"),
        ];
        return new(rule, planted.Count, 1, problems, (await Inspect("", analyzer, cancellationToken)).Count > 0);
    }

    private static async Task<IReadOnlyList<Diagnostic>> Inspect(string text, DiagnosticAnalyzer analyzer, CancellationToken cancellationToken) =>
        await Compile(text).WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync(cancellationToken);

    private static CSharpCompilation Compile(string text) => CSharpCompilation.Create(
        "Samples",
        [CSharpSyntaxTree.ParseText(Usings), CSharpSyntaxTree.ParseText(text)],
        References.Value,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
