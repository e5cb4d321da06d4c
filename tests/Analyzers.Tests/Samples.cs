using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Monolith.Analyzers.Tests;

/// <summary>Compiles a text in memory and has analyzers look at it.</summary>
internal static class Samples
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(() =>
    [
        .. (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    public static string Folder { get; } = Path.Combine(Repository(), "tests", "Refusals");

    public static CSharpCompilation Compile(string text) => CSharpCompilation.Create(
        "Samples",
        [Parse(Usings), Parse(text)],
        References.Value,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>What analyzers say of a text.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Inspect(string text, IEnumerable<DiagnosticAnalyzer> analyzers, params AdditionalText[] files)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([.. files]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var found = await new CompilationWithAnalyzers(Compile(text), [.. analyzers], options).GetAnalyzerDiagnosticsAsync();
        return [.. found];
    }

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest));

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Monolith.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("These tests run in a clone of the repository.");
        }

        return folder.FullName;
    }
}
