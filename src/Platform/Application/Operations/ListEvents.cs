using System.Text.Json;
using FluentValidation;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>An operator looks through the deliveries of events, those of the newest events first.</summary>
[RequirePermission(OperationsPermissions.ReadEvents)]
public sealed record ListEvents : PageQuery, IQuery<Page<DeliveryView>>
{
    internal static readonly IReadOnlyList<string> Sorts = ["-occurredAt"];

    /// <summary>Only deliveries of which this has become.</summary>
    public DeliveryStatus? Status { get; init; }

    /// <summary>Only deliveries to this handler, by its stable name.</summary>
    public string? Handler { get; init; }

    /// <summary>Only deliveries of this event, by its stable name and version; goes with a status other than Completed.</summary>
    public string? Event { get; init; }
}

internal sealed class ListEventsValidator : AbstractValidator<ListEvents>
{
    public ListEventsValidator()
    {
        Include(new PageRules(ListEvents.Sorts));
        RuleFor(q => q.Status).IsInEnum();
        RuleFor(q => q.Handler).IsHandlerName();
        RuleFor(q => q.Event).IsEventName();
        RuleFor(q => q.Event).Must((q, _) => q.Status is not (null or DeliveryStatus.Completed))
            .WithMessage("Must go with a status other than Completed: no index finds the events of one name among all that were ever handled.")
            .When(q => q.Event is not null);
    }
}

internal sealed class ListEventsHandler(IEventDesk desk, ICursorProtector cursors) : IQueryHandler<ListEvents, Page<DeliveryView>>
{
    public async Task<Result<Page<DeliveryView>>> Handle(ListEvents query, CancellationToken cancellationToken)
    {
        Position? after = null;
        if (query.Cursor is { } cursor && ((after = Position.Read(cursors.Unprotect(cursor))) is null || after.Filter != FilterOf(query)))
        {
            return PlatformErrors.Validation(new FieldError("cursor", "Must be the 'next' of an earlier page with the same filters."));
        }

        var limit = query.Limit ?? PageQuery.DefaultLimit;
        var found = await desk.List(FilterOf(query), after is null ? null : (after.EventId, after.Handler), limit + 1, cancellationToken);
        return found.Count <= limit
            ? new Page<DeliveryView>(found, null)
            : new Page<DeliveryView>(
                [.. found.Take(limit)],
                cursors.Protect(JsonSerializer.SerializeToUtf8Bytes(new Position(FilterOf(query), found[limit - 1].EventId, found[limit - 1].Handler))));
    }

    private static DeliveryFilter FilterOf(ListEvents query) => new(query.Status, query.Handler, query.Event, EventId: null);

    /// <summary>Where a page ended, and of what.</summary>
    private sealed record Position(DeliveryFilter Filter, Guid EventId, string Handler)
    {
        public static Position? Read(byte[]? payload)
        {
            try
            {
                return payload is null ? null : JsonSerializer.Deserialize<Position>(payload) is { Filter: not null, Handler: not null } position ? position : null;
            }
            catch (JsonException)
            {
                // Genuine, but of another list: not ours to continue.
                return null;
            }
        }
    }
}
