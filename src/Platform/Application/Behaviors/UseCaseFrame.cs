namespace Monolith.Platform.Application;

/// <summary>A use case as it is told to what happens beneath it; one for each type, made once.</summary>
/// <param name="Name">The command or query.</param>
/// <param name="Module">Its module.</param>
/// <param name="IsCommand">Whether it changes state.</param>
internal sealed record UseCaseFrame(string Name, string Module, bool IsCommand);
