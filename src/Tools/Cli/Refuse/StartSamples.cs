using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Routing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monolith.Architecture;
using Monolith.Platform.Api;
using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;

namespace Monolith.Cli;

/// <summary>Composes a host with the samples that the host refuses when it starts, and asks its checks.</summary>
internal static class StartSamples
{
    /// <summary>What each rule's sample makes the checks say.</summary>
    private static readonly Dictionary<string, string[]> Said = new(StringComparer.Ordinal)
    {
        ["MONO3004"] = ["GET /plain lacks an access decision", "POST /by-name lacks a rate limit", "PUT /group/limited lacks a validator", "DELETE /group/generic lacks an access decision"],
        ["MONO3005"] = ["Samples.Access.Planted does not say who may send it", "Samples.Access.InheritsNoAccess does not say", "Samples.Access.ThroughAnInterface does not say"],
        ["MONO3006"] = ["Samples.Validation.Planted has 0 validators", "Samples.Validation.InheritedInput has 0 validators", "Samples.Validation.ValidatedInTheAbstract has 0 validators"],
        ["MONO3017"] = ["Samples.Handling.Planted has 0 handlers", "Samples.Handling.Asked has 0 handlers", "Samples.Handling.HandledInTheAbstract has 0 handlers"],
        ["MONO3018"] = ["The integration event Samples.EventNames.Planted has no name", "The event handler Samples.EventNames.PlantedHandler has no name", "The event handler Samples.EventNames.InheritedHandler has no name"],
    };

    /// <summary>What must not be said: the near misses lack other things, as samples do, but not these.</summary>
    private static readonly (string Rule, string Name, string Lack)[] NearMisses =
    [
        ("MONO3004", " /near", "lacks a"),
        ("MONO3005", "Samples.Access.NearMiss", "does not say who"),
        ("MONO3006", "Samples.Validation.NearMiss", "validators"),
        ("MONO3017", "Samples.Handling.NearMiss", "handlers"),
        ("MONO3018", "Samples.EventNames.NearMiss", "has no name"),
    ];

    public static IReadOnlyList<string> Problems(IEnumerable<PlantedSample> samples)
    {
        var planted = Load(samples.Where(sample => Said.ContainsKey(Path.GetFileNameWithoutExtension(sample.FileName))));
        var builder = WebApplication.CreateBuilder();
        // The platform alone: what modules bring to it is not there, and nobody asks for it.
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = false);
        builder.AddPlatformInfrastructure();
        builder.Services.AddPlatformApi();
        builder.Services.AddUseCases(planted);
        builder.Services.AddSingleton<IServer, NoServer>();
        using var app = builder.Build();
        foreach (var table in planted.GetTypes().Where(type => type.IsAssignableTo(typeof(IEndpoints))))
        {
            table.GetMethod(nameof(IEndpoints.Map))?.Invoke(null, [app]);
        }

        return app.StartupProblems();
    }

    public static (string Observed, bool Bites) Compare(string rule, IReadOnlyList<string> problems)
    {
        var expected = Said.GetValueOrDefault(rule, []);
        var silent = expected.Where(said => !problems.Any(problem => problem.Contains(said, StringComparison.Ordinal))).ToList();
        var wrong = problems.Where(problem => NearMisses.Any(near => string.Equals(near.Rule, rule, StringComparison.Ordinal)
            && problem.Contains(near.Name, StringComparison.Ordinal) && problem.Contains(near.Lack, StringComparison.Ordinal))).ToList();
        return (
            $"the host refuses to start, {expected.Length - silent.Count} of {expected.Length} times: {expected.Except(silent, StringComparer.Ordinal).FirstOrDefault() ?? "not at all"}"
                + (silent.Count > 0 ? $"; not said: {string.Join(", ", silent)}" : "") + (wrong.Count > 0 ? $"; near misses: {string.Join(", ", wrong)}" : ""),
            expected.Length >= Proof.Shapes && silent.Count == 0 && wrong.Count == 0);
    }

    private static Assembly Load(IEnumerable<PlantedSample> samples)
    {
        const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";
        var references = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Monolith.Samples",
            [.. samples.Select(sample => sample.Text).Prepend(Usings).Select(text => CSharpSyntaxTree.ParseText(text))],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var compiled = new MemoryStream();
        return compilation.Emit(compiled) is { Success: false } failed
            ? throw new CommandFailedException($"A sample does not compile: {string.Join("; ", failed.Diagnostics.Where(found => found.Severity is DiagnosticSeverity.Error))}", "Mend it in tests/Refusals.")
            : Assembly.Load(compiled.ToArray());
    }
}
