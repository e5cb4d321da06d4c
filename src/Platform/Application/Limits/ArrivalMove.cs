namespace Monolith.Platform.Application;

/// <summary>What became of an attempt to move an arrival.</summary>
/// <param name="IsAllowed">Whether it was moved.</param>
/// <param name="Ahead">How far ahead of the present it lies; of a refused one, how far it would.</param>
public readonly record struct ArrivalMove(bool IsAllowed, TimeSpan Ahead);
