using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;
using Spectre.Console;

namespace Monolith.Cli;

/// <summary>Sends an operator's command as the product's own use case, so that it is validated and audited as over HTTP.</summary>
internal static class EventsChange
{
    public static async Task<int> Run(ICommand<Affected> command, string done, bool json, CancellationToken cancellationToken)
    {
        await using var installation = Installation.Open();
        await using var scope = installation.Services.CreateAsyncScope();
        using var caller = installation.Services.GetRequiredService<ICallerContext>().Become(Caller.System($"mono, run by {Environment.UserName}"));
        var sent = await scope.ServiceProvider.GetRequiredService<ISender>().Send(command, cancellationToken);
        if (!sent.IsSuccess)
        {
            var reasons = sent.Error.Fields.Count == 0 ? sent.Error.Message : string.Join(' ', sent.Error.Fields.Select(field => $"{field.Path}: {field.Message}"));
            throw new CommandFailedException(reasons, "See the command's --help.", ExitCodes.Usage);
        }

        if (json)
        {
            await CliJson.Write(sent.Value, types => types.Affected);
        }
        else
        {
            Terminal.Out.WriteLine($"{sent.Value.Deliveries} deliveries {(sent.Value.DryRun ? "match" : done)}.");
        }

        return ExitCodes.Done;
    }
}
