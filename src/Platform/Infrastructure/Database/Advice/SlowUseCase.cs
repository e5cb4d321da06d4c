namespace Monolith.Platform.Infrastructure;

/// <summary>A use case whose statements took long.</summary>
/// <param name="UseCase">Its name; <c>none</c> for work that belongs to no use case.</param>
/// <param name="Module">The module whose database it asked, lower case.</param>
/// <param name="Count">How many slow statements there were.</param>
/// <param name="Median">The median of their durations, in milliseconds.</param>
/// <param name="Worst">The longest, in milliseconds.</param>
/// <param name="Statement">The one that took longest, without values.</param>
public sealed record SlowUseCase(string UseCase, string Module, int Count, double Median, double Worst, string Statement);
