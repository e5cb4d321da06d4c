using System.Diagnostics;
using System.Text.Json;

namespace Monolith.Cli;

/// <summary>
/// Builds the samples as a project of <c>src</c>: the same props, packages and severities as the product. It lies in <c>src/obj</c>, where
/// neither builds nor commits look.
/// </summary>
internal static class SampleBuild
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <RestorePackagesWithLockFile>false</RestorePackagesWithLockFile>
            <ErrorLog>$(MSBuildThisFileDirectory)found.sarif,version=2.1</ErrorLog>
          </PropertyGroup>
          <ItemGroup>
            <FrameworkReference Include="Microsoft.AspNetCore.App" />
            <ProjectReference Include="../../Platform/Api/Monolith.Platform.Api.csproj" />
            <ProjectReference Include="../../Platform/Infrastructure/Monolith.Platform.Infrastructure.csproj" />
          </ItemGroup>
        </Project>
        """;

    /// <summary>What the build refuses, by file and line.</summary>
    public static async Task<IReadOnlyList<SampleFinding>> Run(string root, IEnumerable<PlantedSample> samples, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(root, "src", "obj", "refuse");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "Refusals.Samples.csproj"), Project, cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "Usings.cs"), "global using System.Net.Http;", cancellationToken);
        foreach (var sample in samples)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, sample.FileName), sample.Text, cancellationToken);
        }

        var log = Path.Combine(folder, "found.sarif");
        var output = await Build(folder, cancellationToken);
        if (!File.Exists(log))
        {
            throw new CommandFailedException($"The samples could not be built: {output}", "Build the solution first: dotnet build Monolith.sln --configuration Release");
        }

        await using var stream = File.OpenRead(log);
        using var sarif = await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken);
        var findings = sarif.RootElement.GetProperty("runs").EnumerateArray().SelectMany(run => run.GetProperty("results").EnumerateArray()).SelectMany(Errors).ToList();
        return findings.Exists(finding => finding.Rule.StartsWith("CS0", StringComparison.Ordinal) || finding.Rule.StartsWith("CS1", StringComparison.Ordinal))
            ? throw new CommandFailedException($"A sample does not compile: {string.Join(", ", findings.Where(finding => finding.Rule.StartsWith("CS", StringComparison.Ordinal)))}", "Mend it in tests/Refusals.")
            : findings;
    }

    private static IEnumerable<SampleFinding> Errors(JsonElement result)
    {
        if (result.GetProperty("level").GetString() is "error" && !result.TryGetProperty("suppressions", out _) && result.TryGetProperty("locations", out var locations))
        {
            foreach (var place in locations.EnumerateArray().Select(location => location.GetProperty("physicalLocation")))
            {
                yield return new(
                    result.GetProperty("ruleId").GetString() ?? "",
                    Path.GetFileName(place.GetProperty("artifactLocation").GetProperty("uri").GetString() ?? ""),
                    place.GetProperty("region").GetProperty("startLine").GetInt32());
            }
        }
    }

    private static async Task<string> Build(string folder, CancellationToken cancellationToken)
    {
        // The configuration that this program was built in: its references are there.
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Debug{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Debug" : "Release";
        using var build = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "build", "--configuration", configuration, "--nologo", "--verbosity", "quiet", "-p:BuildProjectReferences=false", "-nodeReuse:false" },
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1" },
        }) ?? throw new CommandFailedException("dotnet did not start.", "Install the .NET SDK that global.json names.");
        var errors = build.StandardError.ReadToEndAsync(cancellationToken);
        var output = await build.StandardOutput.ReadToEndAsync(cancellationToken);
        await build.WaitForExitAsync(cancellationToken);
        return (output + await errors).Trim();
    }
}
