using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;
using Spectre.Console;

namespace Monolith.Cli;

/// <summary><c>mono events show</c>: one event with what became of it.</summary>
internal sealed class EventsShowCommand : Command, IExamples
{
    private readonly Argument<Guid> id = new("id") { Description = "The event's identifier." };
    private readonly JsonOption json = new();

    public EventsShowCommand()
        : base("show", "Shows one event: what it says, what it came from, and what became of it at each handler.")
    {
        Add(id);
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples => [($"mono events show {EventView.Example.EventId}", "what it says and what became of it")];

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var installation = Installation.Open();
        var found = await installation.Services.GetRequiredService<IEventDesk>().Find(arguments.GetValue(id), cancellationToken)
            ?? throw new CommandFailedException($"No module has the event {arguments.GetValue(id)}.", "See: mono events list");
        if (arguments.GetValue(json))
        {
            await CliJson.Write(found, types => types.EventView);
            return ExitCodes.Done;
        }

        Terminal.Out.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{found.Event}[/] of {found.Key}, version {found.Version}");
        Terminal.Out.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  {found.Payload}");
        Terminal.Out.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  correlation {found.CorrelationId}, cause {found.CausationId?.ToString() ?? "a request"}");
        foreach (var delivery in found.Deliveries)
        {
            DeliveryLine.Show(delivery);
        }

        return ExitCodes.Done;
    }
}
