using FluentValidation;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>An operator puts aside deliveries that cannot be handled or wait in vain; a replay brings them back as long as they are kept.</summary>
/// <param name="Status">What has become of the deliveries that are meant.</param>
/// <param name="Handler">Only deliveries to this handler, by its stable name.</param>
/// <param name="Event">Only deliveries of this event, by its stable name and version.</param>
/// <param name="EventId">Only deliveries of this one event.</param>
/// <param name="DryRun">Whether they are only counted.</param>
[RequirePermission(OperationsPermissions.ManageEvents)]
public sealed record DiscardEvents(DeliveryStatus Status, string? Handler = null, string? Event = null, Guid? EventId = null, bool DryRun = false)
    : ICommand<Affected>, IExample<DiscardEvents>
{
    public static DiscardEvents Example { get; } = new(DeliveryStatus.Dead, DeliveryView.Example.Handler, DryRun: true);
}

internal sealed class DiscardEventsValidator : AbstractValidator<DiscardEvents>
{
    public DiscardEventsValidator()
    {
        RuleFor(c => c.Status).IsInEnum().Must(status => status is DeliveryStatus.Dead or DeliveryStatus.Pending).WithMessage("Must be dead or pending: the others have ended.");
        RuleFor(c => c.Handler).NotEmpty().When(c => c.Status is DeliveryStatus.Pending && c.EventId is null)
            .WithMessage("Name a handler or an event's identifier to discard what waits.");
        RuleFor(c => c.Handler).IsHandlerName();
        RuleFor(c => c.Event).IsEventName();
    }
}

internal sealed class DiscardEventsHandler(IEventDesk desk, IPlatformDb db, ICallerContext callers, TimeProvider clock) : ICommandHandler<DiscardEvents, Affected>
{
    public async Task<Result<Affected>> Handle(DiscardEvents command, CancellationToken cancellationToken)
    {
        var filter = new DeliveryFilter(command.Status, command.Handler, command.Event, command.EventId);
        if (command.DryRun)
        {
            return new Affected(await desk.Count(filter, cancellationToken), DryRun: true);
        }

        var affected = await desk.Discard(filter, cancellationToken);
        db.AuditLog.Add(AuditEntry.Of(
            callers.Current, "operations.events.discarded", $"{command.EventId}", clock.GetUtcNow(), $"{affected} {command.Status}, handler {command.Handler ?? "any"}, event {command.Event ?? "any"}"));
        return new Affected(affected, DryRun: false);
    }
}
