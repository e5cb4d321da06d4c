using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Infrastructure;
using Spectre.Console;

namespace Monolith.Cli;

/// <summary><c>mono privacy reconcile</c>: erases again whom a restored database brought back.</summary>
internal sealed class PrivacyReconcileCommand : Command, IExamples
{
    private readonly Option<bool> tell = new("--tell") { Description = "Tells every module of every erasure once more; after a module's database was restored." };
    private readonly JsonOption json = new();

    public PrivacyReconcileCommand()
        : base("reconcile", "Erases again whom a restored database brought back, as every host does when it starts. Hosts may run; they bring the news to the modules.")
    {
        Add(tell);
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("mono privacy reconcile", "after the key store or the platform's database was restored"),
        ("mono privacy reconcile --tell", "after a module's database was restored"),
    ];

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var installation = Installation.Open();
        var done = await installation.Services.GetRequiredService<IErasures>().Reconcile(arguments.GetValue(tell), cancellationToken);
        if (arguments.GetValue(json))
        {
            await CliJson.Write(done, types => types.Reconciliation);
        }
        else
        {
            Terminal.Out.WriteLine($"{done.Erased} people erased again, {done.Recorded} erasures recorded again, {done.ToldAgain} told again.");
        }

        return ExitCodes.Done;
    }
}
