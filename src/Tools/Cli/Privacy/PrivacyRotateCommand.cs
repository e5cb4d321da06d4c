using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Infrastructure;

namespace Monolith.Cli;

/// <summary><c>mono privacy rotate</c>: wraps every key with the primary key-encryption key.</summary>
internal sealed class PrivacyRotateCommand : Command, IExamples
{
    private readonly JsonOption json = new();

    public PrivacyRotateCommand()
        : base("rotate", "Wraps with the primary key-encryption key whatever is wrapped with another. Hosts may run; one that was interrupted goes on where it ended.")
    {
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples => [("mono privacy rotate", "once all hosts know the new key")];

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var installation = Installation.Open();
        var rotation = installation.Services.GetRequiredService<IKeyRotation>();
        while (await rotation.RewrapSome(cancellationToken) > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        await PrivacyAnswer.Write(await rotation.Status(cancellationToken), arguments.GetValue(json));
        return ExitCodes.Done;
    }
}
