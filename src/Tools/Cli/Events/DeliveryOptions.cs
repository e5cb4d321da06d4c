using System.CommandLine;
using Monolith.Platform.Application;

namespace Monolith.Cli;

/// <summary>The options that say which deliveries are meant.</summary>
internal sealed class DeliveryOptions
{
    private readonly Option<DeliveryStatus?> status = new("--status") { HelpName = "status", Description = "Only pending, completed, dead or discarded ones." };
    private readonly Option<string?> handler = new("--handler") { HelpName = "name", Description = "Only deliveries to this handler." };
    private readonly Option<string?> name = new("--event") { HelpName = "name", Description = "Only deliveries of this event, by its name and version." };
    private readonly Option<Guid?> id = new("--id") { HelpName = "id", Description = "Only deliveries of this one event." };

    public void AddTo(Command command)
    {
        command.Add(status);
        command.Add(handler);
        command.Add(name);
        command.Add(id);
    }

    public DeliveryFilter FilterOf(ParseResult arguments) =>
        new(arguments.GetValue(status), arguments.GetValue(handler), arguments.GetValue(name), arguments.GetValue(id));
}
