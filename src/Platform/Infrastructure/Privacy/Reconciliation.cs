namespace Monolith.Platform.Infrastructure;

/// <summary>What had to be done so that who was erased stays erased.</summary>
/// <param name="Erased">People whose key was there again, and is destroyed now.</param>
/// <param name="Recorded">Erased people of whom the data did not know; every module is told now.</param>
/// <param name="ToldAgain">Known erasures of which every module is told once more.</param>
public sealed record Reconciliation(int Erased, int Recorded, int ToldAgain);
