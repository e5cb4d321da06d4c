using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Infrastructure;

namespace Monolith.Cli;

/// <summary><c>mono privacy status</c>: which key-encryption keys are in use.</summary>
internal sealed class PrivacyStatusCommand : Command, IExamples
{
    private readonly JsonOption json = new();

    public PrivacyStatusCommand()
        : base("status", "Tells how many keys each key-encryption key wraps. One that is not listed is not needed any more.")
    {
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples => [("mono privacy status --json", "for a check before a key is removed")];

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var installation = Installation.Open();
        await PrivacyAnswer.Write(await installation.Services.GetRequiredService<IKeyRotation>().Status(cancellationToken), arguments.GetValue(json));
        return ExitCodes.Done;
    }
}
