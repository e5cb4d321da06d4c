using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Monolith.Architecture;

/// <summary>A route table names the methods below it.</summary>
internal sealed partial class RoutesRule : EngineRule<(Project Project, SourceFile File, InvocationExpressionSyntax Map)>
{
    public override string Id => "MONO2006";

    public override string Name => "routes";

    public override string Refuses => "A lambda or anonymous method given to Map, MapGet, MapPost, MapPut, MapPatch, MapDelete, MapMethods or MapFallback.";

    public override string Why => "The route table stays a table of contents, and every handler has a name for traces, documents and these rules.";

    public override string Fix => "write a private static method below the table and map it by name";

    protected override IEnumerable<(Project Project, SourceFile File, InvocationExpressionSyntax Map)> Select(Codebase code) =>
        from project in code.Projects
        where project.Layer is "Api"
        from file in project.Sources
        from call in file.Root.DescendantNodes().OfType<InvocationExpressionSyntax>()
        where Mapping().IsMatch(NameOf(call)) || (NameOf(call) is "Map" && call.ArgumentList.Arguments.Count > 1) // results have a Map, too
        select (project, file, call);

    protected override IEnumerable<Violation> Inspect((Project Project, SourceFile File, InvocationExpressionSyntax Map) subject, Codebase code) =>
        from argument in subject.Map.ArgumentList.Arguments
        where argument.Expression is AnonymousFunctionExpressionSyntax
            or CastExpressionSyntax { Expression: ParenthesizedExpressionSyntax { Expression: AnonymousFunctionExpressionSyntax } }
        select Refuse(
            subject.Project,
            subject.File.MemberOf(subject.Map),
            $"gives {NameOf(subject.Map)} a lambda",
            subject.File.PlaceOf(argument));

    private static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.Text,
        SimpleNameSyntax name => name.Identifier.Text,
        _ => "",
    };

    [GeneratedRegex("^Map(Get|Post|Put|Patch|Delete|Methods|Fallback)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mapping();
}
