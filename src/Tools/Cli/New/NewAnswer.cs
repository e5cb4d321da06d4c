namespace Monolith.Cli;

/// <summary>The answer to the commands <c>mono new … --json</c>.</summary>
/// <param name="Name">What was added.</param>
/// <param name="Created">The files that are new.</param>
/// <param name="Changed">The files that changed, lock files aside.</param>
/// <param name="TestsPassed">How many tests of the module passed.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record NewAnswer(string Name, IReadOnlyList<string> Created, IReadOnlyList<string> Changed, int TestsPassed, double Seconds);
