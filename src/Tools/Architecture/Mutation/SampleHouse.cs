using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace Monolith.Architecture;

/// <summary>A small house that keeps every rule, <c>tests/Architecture.Samples/House</c>; each sample is tried in a copy of its own.</summary>
internal sealed class SampleHouse
{
    private const string Assembly = "Monolith.Samples";
    private const string Model = "src/tables.json";

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    private readonly SourceTree tree;
    private readonly CSharpCompilation compilation;

    private SampleHouse(SourceTree tree)
    {
        this.tree = tree;
        compilation = CompiledAssembly.Prepare(Assembly, Sources(tree), name => !name.StartsWith("Monolith.", StringComparison.Ordinal));
    }

    public static SampleHouse Read(string folder) => new(SourceTree.InMemory(
        from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        select KeyValuePair.Create(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file))));

    /// <summary>The house with a sample in it.</summary>
    public Codebase With(Sample? sample = null)
    {
        var files = sample?.Files ?? new Dictionary<string, string>(StringComparer.Ordinal);
        var changed = tree.With(files);
        var compiled = new Lazy<CompiledAssembly>(() => CompiledAssembly.Of(Compile(files)));
        return Codebase.Read(changed, new Assemblies(AppContext.BaseDirectory).With(Assembly, compiled), Tables(changed), Assembly);
    }

    /// <summary>The house's sources with a sample's among them, for analyzers.</summary>
    public CSharpCompilation Compile(IReadOnlyDictionary<string, string> files) => compilation
        .RemoveSyntaxTrees(compilation.SyntaxTrees.Where(old => files.ContainsKey(old.FilePath)))
        .AddSyntaxTrees(files.Where(file => file.Key.EndsWith(".cs", StringComparison.Ordinal)).Select(file => CompiledAssembly.Tree(file.Key, file.Value)));

    private static IEnumerable<KeyValuePair<string, string>> Sources(SourceTree tree) => tree.Below("src", ".cs").Select(path => KeyValuePair.Create(path, tree.Read(path)));

    private static IReadOnlyList<TableFact> Tables(SourceTree tree) => JsonSerializer.Deserialize<IReadOnlyList<TableFact>>(tree.Read(Model), JsonOptions) ?? [];
}
