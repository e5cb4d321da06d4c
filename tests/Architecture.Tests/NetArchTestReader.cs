using System.Text.RegularExpressions;
using NetArchTest.Rules;

namespace Monolith.Architecture.Tests;

/// <summary>An independent opinion about who uses what, by types only: NetArchTest does not say which member, and overlooks async lambdas.</summary>
internal static class NetArchTestReader
{
    /// <summary>The types of a project, by short name, that use something of the others.</summary>
    public static IEnumerable<string> TypesUsing(Project project, IEnumerable<Project> others) =>
        (Types.FromFile($"{project.Assembly}.dll")
            .That().ResideInNamespaceMatching($@"^{Regex.Escape(project.Name)}(\.|$)")
            .ShouldNot().HaveDependencyOnAny([.. others.Select(other => other.Name)])
            .GetResult().FailingTypeNames ?? [])
        .Select(name => name.Split('/', '+')[0].Split('.')[^1].Split('`')[0]);
}
