using System.CommandLine;
using Monolith.Architecture;
using Spectre.Console;

namespace Monolith.Cli;

/// <summary>The answer to <c>mono arch mutate --json</c>.</summary>
internal sealed record MutateAnswer(int Rules, int Killed, int Vacuous, int ModulesCovered, int Modules, int ProjectsCovered, int Projects, IReadOnlyList<string> Problems);

/// <summary><c>mono arch mutate</c>: whether the rules of the architecture can fail.</summary>
internal sealed class ArchMutateCommand : Command, IExamples
{
    private readonly JsonOption json = new();

    public ArchMutateCommand()
        : base("mutate", "Plants violations of every rule, and in every project, and fails unless each of them is found and no near miss is.")
    {
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples => [("mono arch mutate", "after a change to a rule, or to what rules read")];

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var workspace = Workspace.Find();
        var mutations = new Mutations(workspace.Root);
        var analyzers = new AnalyzerMutations(workspace.Root, AppContext.BaseDirectory);
        var proofs = await Task.WhenAll(
        [
            .. Mutations.Rules.Select(rule => Task.Run(() => mutations.Prove(rule), cancellationToken)),
            .. analyzers.Analyzers.Select(pair => Task.Run(() => analyzers.Prove(pair.Rule, pair.Analyzer, cancellationToken), cancellationToken)),
        ]);
        var rules = proofs.GroupBy(proof => proof.Rule).ToList();
        var coverage = Coverage.Of(workspace.ReadProduct(), AppContext.BaseDirectory);
        List<string> problems =
        [
            .. mutations.Uncalled().Select(violation => $"The house of samples itself: {violation}"),
            .. proofs.SelectMany(proof => proof.Problems.Select(problem => $"{proof.Rule} {problem}")),
            .. proofs.Where(proof => proof.IsVacuous).Select(proof => $"{proof.Rule} passes where it has nothing to look at"),
            .. coverage.Problems,
        ];
        var answer = new MutateAnswer(
            rules.Count,
            rules.Count(rule => rule.All(proof => proof.IsKilled)),
            rules.Count(rule => rule.Any(proof => proof.IsVacuous)),
            coverage.ModulesCovered,
            coverage.Modules.Count,
            coverage.ProjectsCovered,
            coverage.Projects.Count,
            problems);

        if (arguments.GetValue(json))
        {
            await CliJson.Write(answer, types => types.MutateAnswer);
        }
        else
        {
            Show(answer, proofs);
        }

        return problems.Count == 0 ? ExitCodes.Done : ExitCodes.Refused;
    }

    private static void Show(MutateAnswer answer, IReadOnlyList<Proof> proofs)
    {
        foreach (var proof in proofs)
        {
            Terminal.Out.MarkupLineInterpolated(System.Globalization.CultureInfo.InvariantCulture, $"{(proof is { IsKilled: true, IsVacuous: false } ? "killed" : "ALIVE ")}  {proof.Rule}: {proof.Planted} planted, {proof.NearMisses} near misses");
        }

        foreach (var problem in answer.Problems)
        {
            Terminal.Out.MarkupLineInterpolated($"[red]{problem}[/]");
        }

        Terminal.Out.WriteLine(
            $"rules {answer.Rules}, killed {answer.Killed}, vacuous {answer.Vacuous}, modules covered {answer.ModulesCovered}/{answer.Modules}, projects covered {answer.ProjectsCovered}/{answer.Projects}");
    }
}
