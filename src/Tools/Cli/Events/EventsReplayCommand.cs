using System.CommandLine;
using Monolith.Platform.Application;

namespace Monolith.Cli;

/// <summary><c>mono events replay</c>: has deliveries handled again.</summary>
internal sealed class EventsReplayCommand : Command, IExamples
{
    private readonly DeliveryOptions deliveries = new();
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Only counts them." };
    private readonly JsonOption json = new();

    public EventsReplayCommand()
        : base("replay", "Lets deliveries begin anew: those given up, unless --status says others.")
    {
        deliveries.AddTo(this);
        Add(dryRun);
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("mono events replay --status dead --handler inquiries.offered-services --dry-run", "how many that would be"),
        ("mono events replay --status dead --handler inquiries.offered-services", "handles them again"),
    ];

    private Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var filter = deliveries.FilterOf(arguments);
        return EventsChange.Run(
            new ReplayEvents(filter.Status ?? DeliveryStatus.Dead, filter.Handler, filter.Event, filter.EventId, arguments.GetValue(dryRun)),
            "to be handled again",
            arguments.GetValue(json),
            cancellationToken);
    }
}
