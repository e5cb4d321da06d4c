namespace Monolith.Platform.Application;

/// <summary>Reads a module's receipt from what became of the event that told it.</summary>
internal static class ErasureReceipts
{
    private static readonly string Event = EventType.Of(typeof(PersonErased))?.Name ?? throw new InvalidOperationException("The event has no name.");

    /// <summary>How much earlier or later than the request the event may be dated, by another clock; a search without bounds would read every delivery.</summary>
    private static readonly TimeSpan Leeway = TimeSpan.FromMinutes(1);

    /// <param name="catalog">Who takes in the event.</param>
    /// <param name="desk">Where the deliveries are found; null when none can exist yet.</param>
    /// <param name="erasure">The request; null when there was none.</param>
    /// <param name="kept">Since when what is done is kept for certain.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<IReadOnlyList<ErasureReceipt>> Of(
        EventCatalog catalog, IEventDesk desk, Erasure? erasure, DateTimeOffset kept, CancellationToken cancellationToken)
    {
        if (erasure is null)
        {
            return [];
        }

        var handlers = catalog.SubscribersOf(Event).Select(subscription => subscription.Handler).Order(StringComparer.Ordinal).ToList();
        var deliveries = await desk.List(
            new DeliveryFilter(Status: null, Handler: null, Event, EventId: null, erasure.Id, Guid.CreateVersion7(erasure.RequestedAt - Leeway)),
            (Guid.CreateVersion7(erasure.RequestedAt + Leeway), ""), handlers.Count, cancellationToken);
        return [.. handlers.Select(handler => Of(handler, deliveries.FirstOrDefault(delivery => string.Equals(delivery.Handler, handler, StringComparison.Ordinal)), isPurged: erasure.RequestedAt < kept))];
    }

    private static ErasureReceipt Of(string handler, DeliveryView? delivery, bool isPurged) => new()
    {
        Module = handler.Split('.')[0],
        Handler = handler,
        Status = delivery?.Status switch
        {
            DeliveryStatus.Completed => ReceiptStatus.Done,
            DeliveryStatus.Dead or DeliveryStatus.Discarded => ReceiptStatus.Failed,
            null when isPurged => ReceiptStatus.Done,
            _ => ReceiptStatus.Pending,
        },
        At = delivery?.EndedAt,
    };
}
