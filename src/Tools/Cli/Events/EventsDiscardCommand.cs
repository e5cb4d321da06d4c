using System.CommandLine;
using Monolith.Platform.Application;

namespace Monolith.Cli;

/// <summary><c>mono events discard</c>: puts deliveries aside.</summary>
internal sealed class EventsDiscardCommand : Command, IExamples
{
    private readonly DeliveryOptions deliveries = new();
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Only counts them." };
    private readonly JsonOption json = new();

    public EventsDiscardCommand()
        : base("discard", "Puts aside deliveries given up, unless --status says others; a replay brings them back as long as they are kept.")
    {
        deliveries.AddTo(this);
        Add(dryRun);
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("mono events discard --status dead --handler inquiries.offered-services --dry-run", "how many that would be"),
        ("mono events discard --status dead --handler inquiries.offered-services", "puts them aside"),
    ];

    private Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var filter = deliveries.FilterOf(arguments);
        return EventsChange.Run(
            new DiscardEvents(filter.Status ?? DeliveryStatus.Dead, filter.Handler, filter.Event, filter.EventId, arguments.GetValue(dryRun)),
            "discarded",
            arguments.GetValue(json),
            cancellationToken);
    }
}
