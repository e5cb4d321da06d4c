using FluentValidation;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>An operator lets deliveries begin anew: those given up, or, to fill a gap, some that were handled or discarded. Handlers ignore what is older than what they know.</summary>
/// <param name="Status">What has become of the deliveries that are meant.</param>
/// <param name="Handler">Only deliveries to this handler, by its stable name.</param>
/// <param name="Event">Only deliveries of this event, by its stable name and version.</param>
/// <param name="EventId">Only deliveries of this one event.</param>
/// <param name="DryRun">Whether they are only counted.</param>
[RequirePermission(OperationsPermissions.ManageEvents)]
public sealed record ReplayEvents(DeliveryStatus Status, string? Handler = null, string? Event = null, Guid? EventId = null, bool DryRun = false)
    : ICommand<Affected>, IExample<ReplayEvents>
{
    public static ReplayEvents Example { get; } = new(DeliveryStatus.Dead, DeliveryView.Example.Handler, DryRun: true);
}

internal sealed class ReplayEventsValidator : AbstractValidator<ReplayEvents>
{
    public ReplayEventsValidator()
    {
        RuleFor(c => c.Status).IsInEnum().NotEqual(DeliveryStatus.Pending).WithMessage("Must be dead, completed or discarded: what is pending is under way.");
        RuleFor(c => c.Handler).NotEmpty().When(c => c.Status is DeliveryStatus.Completed && c.EventId is null)
            .WithMessage("Name a handler or an event's identifier to replay what was handled.");
        RuleFor(c => c.Handler).IsHandlerName();
        RuleFor(c => c.Event).IsEventName();
    }
}

internal sealed class ReplayEventsHandler(IEventDesk desk, IPlatformDb db, ICallerContext callers, TimeProvider clock) : ICommandHandler<ReplayEvents, Affected>
{
    public async Task<Result<Affected>> Handle(ReplayEvents command, CancellationToken cancellationToken)
    {
        var filter = new DeliveryFilter(command.Status, command.Handler, command.Event, command.EventId);
        if (command.DryRun)
        {
            return new Affected(await desk.Count(filter, cancellationToken), DryRun: true);
        }

        var affected = await desk.Replay(filter, cancellationToken);
        db.AuditLog.Add(AuditEntry.Of(
            callers.Current, "operations.events.replayed", $"{command.EventId}", clock.GetUtcNow(), $"{affected} {command.Status}, handler {command.Handler ?? "any"}, event {command.Event ?? "any"}"));
        return new Affected(affected, DryRun: false);
    }
}
