namespace Monolith.Platform.Application;

/// <summary>What became of the requests that a caller sent with one idempotency key.</summary>
/// <param name="Key">The key.</param>
/// <param name="InFlight">Whether such a request is being worked on at the moment.</param>
/// <param name="Answered">Those that had an effect.</param>
public sealed record IdempotencyState(
    [property: PublicData("the caller just sent it; it grants nothing")] string Key, bool InFlight, IReadOnlyList<AnsweredRequest> Answered) : IExample<IdempotencyState>
{
    public static IdempotencyState Example { get; } = new("8e03978e-40d5-43dd-bc93-6894a57f9324", InFlight: false,
    [
        new("POST /api/v1/catalog/editor/services", 201, new(2026, 3, 14, 9, 26, 53, TimeSpan.Zero), new(2026, 3, 15, 9, 26, 53, TimeSpan.Zero)),
    ]);
}
