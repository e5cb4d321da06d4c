using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Monolith.Architecture;

/// <summary>What the compiler made in memory of a sample.</summary>
internal sealed record CompiledAssembly(string Name, byte[] Code, byte[] Symbols, string Documentation)
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>Every assembly that this process could load, frameworks and product alike.</summary>
    private static readonly Lazy<IReadOnlyList<(string Name, MetadataReference Reference)>> Known = new(() =>
    [
        .. from path in ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
           select (Path.GetFileNameWithoutExtension(path), (MetadataReference)MetadataReference.CreateFromFile(path)),
    ]);

    /// <summary>Prepares sources for compilation.</summary>
    /// <param name="name">The assembly's name.</param>
    /// <param name="files">Sources by path.</param>
    /// <param name="sees">Which assemblies they may use, by name.</param>
    public static CSharpCompilation Prepare(string name, IEnumerable<KeyValuePair<string, string>> files, Func<string, bool> sees) => CSharpCompilation.Create(
        name,
        [CSharpSyntaxTree.ParseText(ImplicitUsings, Parse), .. files.Select(file => Tree(file.Key, file.Value))],
        Known.Value.Where(known => sees(known.Name)).Select(known => known.Reference),
        Options);

    public static SyntaxTree Tree(string path, string text) => CSharpSyntaxTree.ParseText(text, Parse, path, System.Text.Encoding.UTF8);

    /// <summary>Compiles.</summary>
    /// <exception cref="InvalidDataException">It is no C#.</exception>
    public static CompiledAssembly Of(CSharpCompilation compilation)
    {
        using var code = new MemoryStream();
        using var symbols = new MemoryStream();
        using var documentation = new MemoryStream();
        var result = compilation.Emit(code, symbols, documentation, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        return result.Success
            ? new(compilation.AssemblyName ?? "", code.ToArray(), symbols.ToArray(), System.Text.Encoding.UTF8.GetString(documentation.ToArray()).TrimStart('\uFEFF'))
            : throw new InvalidDataException(string.Join(Environment.NewLine, result.Diagnostics.Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)));
    }
}
