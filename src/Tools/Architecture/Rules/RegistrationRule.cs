using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Monolith.Architecture;

/// <summary>The host's list of modules and the folders of src/Modules agree.</summary>
internal sealed class RegistrationRule : EngineRule<string>
{
    private const string File = "src/Host/Modules.cs";

    public override string Id => "MONO1002";

    public override string Name => "registration";

    public override string Refuses => "A module without its line in Host/Modules.cs, a line without module, and a line written twice.";

    public override string Why => "A module that is not registered builds, passes its own tests, and is missing in production.";

    public override string Fix => "write one line modules.Add<<Module>Api, <Module>Infrastructure>(); for each folder of src/Modules";

    protected override IEnumerable<string> Select(Codebase code) => code.Modules.Count == 0 ? [] : code.Modules.Union(Registered(code), StringComparer.Ordinal);

    protected override IEnumerable<Violation> Inspect(string subject, Codebase code)
    {
        var lines = Registered(code).Count(module => module == subject);
        if (!code.Modules.Contains(subject, StringComparer.Ordinal))
            yield return Say("is registered and has no folder in src/Modules");
        else if (lines != 1)
            yield return Say(lines == 0 ? $"has no line modules.Add<{subject}Api, {subject}Infrastructure>()" : $"is registered {lines} times");

        Violation Say(string problem) => new(this, "Host/Modules.cs", subject, problem, Place.Of(File), Target: problem);
    }

    /// <summary>The module of each line; a line that mixes two modules names neither.</summary>
    private static IReadOnlyList<string> Registered(Codebase code)
    {
        return !code.Sources.Contains(File) ? [] :
        [
            .. from call in CSharpSyntaxTree.ParseText(code.Sources.Read(File)).GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
               where call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax { Identifier.Text: "Add", TypeArgumentList.Arguments.Count: 2 } }
               let arguments = ((GenericNameSyntax)((MemberAccessExpressionSyntax)call.Expression).Name).TypeArgumentList.Arguments
               let api = ModuleOf(arguments[0].ToString(), "Api")
               let infrastructure = ModuleOf(arguments[1].ToString(), "Infrastructure")
               select api == infrastructure ? api : $"{arguments[0]} with {arguments[1]}",
        ];
    }

    private static string ModuleOf(string type, string layer) =>
        type.EndsWith(layer, StringComparison.Ordinal) ? type[..^layer.Length].Split('.')[^1] : type;
}
