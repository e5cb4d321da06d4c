namespace Monolith.Platform.Application;

/// <summary>The theoretical arrival times of the generic cell rate algorithm (ITU-T I.371), which all instances share.</summary>
public interface ISharedArrivals
{
    /// <summary>Moves an arrival by a step, unless it would then lie further ahead than the window; in one atomic operation.</summary>
    /// <param name="cell">Whose arrival it is.</param>
    /// <param name="step">How far; a negative step takes an earlier one back, and is never refused.</param>
    /// <param name="window">How far ahead an arrival may lie.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer.</param>
    /// <returns>Null while what the instances share is away, which is known at once or within a short time.</returns>
    ValueTask<ArrivalMove?> Move(string cell, TimeSpan step, TimeSpan window, CancellationToken cancellationToken);
}
