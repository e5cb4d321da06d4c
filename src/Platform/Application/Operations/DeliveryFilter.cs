namespace Monolith.Platform.Application;

/// <summary>Which deliveries are meant; what is null does not matter.</summary>
/// <param name="Status">What has become of them.</param>
/// <param name="Handler">The stable name of their handler.</param>
/// <param name="Event">The stable name and version of their event.</param>
/// <param name="EventId">Their event.</param>
/// <param name="Key">The aggregate that it happened to.</param>
/// <param name="Since">The oldest event, by the time in its identifier.</param>
public sealed record DeliveryFilter(DeliveryStatus? Status, string? Handler, string? Event, Guid? EventId, Guid? Key = null, Guid? Since = null);
