using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Architecture;
using Monolith.Platform.Application;
using Spectre.Console;

namespace Monolith.Cli;

/// <summary>The answer to <c>mono arch report --json</c>.</summary>
/// <param name="Commit">The commit it was made at; null outside of a clone with history.</param>
/// <param name="Modules">The modules with all they bring.</param>
/// <param name="ProjectCoupling">The coupling of the projects.</param>
/// <param name="ModuleCoupling">That of the modules.</param>
/// <param name="Cycles">Parts that need each other.</param>
/// <param name="Violations">What breaks the rules that are checked here.</param>
/// <param name="Waived">What a waiver covers.</param>
internal sealed record ArchReportAnswer(
    string? Commit,
    IReadOnlyList<MappedModule> Modules,
    IReadOnlyList<Coupling> ProjectCoupling,
    IReadOnlyList<Coupling> ModuleCoupling,
    IReadOnlyList<IReadOnlyList<string>> Cycles,
    IReadOnlyList<ArchViolation> Violations,
    IReadOnlyList<ArchViolation> Waived);

/// <summary><c>mono arch report</c>: the whole architecture on one page.</summary>
internal sealed class ArchReportCommand : Command, IExamples
{
    private const string DefaultFile = "architecture.html";
    private readonly Option<FileInfo> file = new("--out") { HelpName = "file", Description = $"Where to write the page; {DefaultFile} in the current folder when absent.", DefaultValueFactory = _ => new FileInfo(DefaultFile) };
    private readonly Option<bool> mermaid = new("--mermaid") { Description = "Answers with the map of the modules in Mermaid instead, and writes no page." };
    private readonly JsonOption json = new();

    public ArchReportCommand()
        : base("report", "Writes the architecture as one page of HTML that needs nothing else: modules and layers to click, contracts, events, endpoints, tables, coupling, rules and waivers.")
    {
        Add(file);
        Add(mermaid);
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("mono arch report --out architecture.html", "the page, to be opened in a browser or attached to a build"),
        ("mono arch report --mermaid", "the map of the modules, for a document"),
        ("mono arch report --json", "everything, for a program"),
    ];

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var workspace = Workspace.Find();
        await using var installation = Installation.OpenMapped();
        var map = installation.Services.GetRequiredService<ProductMapper>().Map();
        if (arguments.GetValue(mermaid))
        {
            await Console.Out.WriteAsync(Mermaid.Of(map));
            return ExitCodes.Done;
        }

        var report = await Read(workspace, map, cancellationToken);
        if (arguments.GetValue(json))
        {
            await CliJson.Write(
                new ArchReportAnswer(
                    report.Commit, map.Modules, report.Coupling.Projects, report.Coupling.Modules, report.Coupling.Cycles,
                    [.. report.Verdict.Open.Select(ArchViolation.Of)], [.. report.Verdict.Waived.Select(waived => ArchViolation.Of(waived.Violation))]),
                types => types.ArchReportAnswer);
            return ExitCodes.Done;
        }

        var target = arguments.GetValue(file) ?? new FileInfo(DefaultFile);
        await File.WriteAllTextAsync(target.FullName, ReportPage.Of(report), cancellationToken);
        Terminal.Out.WriteLine($"Written: {target.FullName}");
        return ExitCodes.Done;
    }

    private static async Task<ArchitectureReport> Read(Workspace workspace, ProductMap map, CancellationToken cancellationToken)
    {
        var code = workspace.ReadProduct();
        return new(
            map,
            CouplingFigures.Of(code),
            Inspection.Judge(Inspection.Violations(code), workspace.ReadWaivers().Waivers, Workspace.Today),
            await new Git(workspace.Root).Head(cancellationToken),
            Workspace.Today);
    }
}
