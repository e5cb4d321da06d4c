using System.Reflection;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Api;

/// <summary>Every problem the product can answer with: those of HTTP, and each error that a module declares.</summary>
internal sealed class ProblemCatalog(ApplicationAssemblies assemblies) : IStartupCheck
{
    private readonly List<(ProblemType Problem, Type DeclaredIn)> declared =
    [
        .. HttpProblems.All.Select(problem => (problem, typeof(HttpProblems))),
        .. assemblies.WithDomains.SelectMany(assembly => assembly.GetTypes()).SelectMany(DeclaredBy),
    ];

    /// <summary>The problems by code.</summary>
    public IReadOnlyList<ProblemType> All => [.. declared.Select(entry => entry.Problem).DistinctBy(problem => problem.Code, StringComparer.Ordinal).OrderBy(problem => problem.Code, StringComparer.Ordinal)];

    /// <summary>The same with the module that declares each.</summary>
    public IEnumerable<Owned<ProblemType>> Owned => declared.Select(entry => new Owned<ProblemType>(UseCase.ModuleOf(entry.DeclaredIn), entry.Problem));

    public IEnumerable<string> Problems() => declared
        .GroupBy(entry => entry.Problem.Code, StringComparer.Ordinal)
        .Where(group => group.Count() > 1)
        .Select(group => $"The error code '{group.Key}' is declared {group.Count()} times, in {string.Join(" and ", group.Select(entry => entry.DeclaredIn.FullName))}; " +
            "callers branch on it, so each code is declared once.");

    private static IEnumerable<(ProblemType Problem, Type DeclaredIn)> DeclaredBy(Type type) => type.ContainsGenericParameters
        ? []
        : type.GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(field => field.IsInitOnly && field.FieldType == typeof(ErrorType))
            .Select(field => field.GetValue(null)).OfType<ErrorType>()
            .Select(error => (ProblemType.Of(error), type));
}
